package cn.zhuli.process;

import cn.zhuli.assessment.ReservePromoted;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.ApplicationEntitled;
import cn.zhuli.intake.ApplicationSubmitted;
import cn.zhuli.intake.FraudFound;
import cn.zhuli.intake.MilestoneReached;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.WithdrawalRequested;
import cn.zhuli.notice.ObjectionFiled;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.bundle.Definitions;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundOpened;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the domain announces and moves the models, in the same transaction: case and process
 * exist together or not at all.
 */
@Component
class Correlation {

  private final RuntimeService runtime;
  private final Definitions definitions;
  private final Rounds rounds;
  private final Milestones milestones;
  private final Access access;

  Correlation(
      RuntimeService runtime,
      Definitions definitions,
      Rounds rounds,
      Milestones milestones,
      Access access) {
    this.runtime = runtime;
    this.definitions = definitions;
    this.rounds = rounds;
    this.milestones = milestones;
    this.access = access;
  }

  @EventListener
  void on(RoundOpened opened) {
    var round = opened.round();
    milestones.prepare(round.id());
    start(
        definitions.round(round),
        "roundOpened",
        round.id(),
        Map.of(
            Variable.ROUND.name(), round.id(),
            Variable.BUSINESS_KEY.name(), round.id(),
            Variable.APPLICATION_DEADLINE.name(), Instants.after(round.deadline())));
  }

  @EventListener
  void on(ApplicationSubmitted submitted) {
    var application = submitted.application();
    startCase("applicationSubmitted", application, submitted.round());
  }

  @EventListener
  void on(ApplicationEntitled entitled) {
    startCase("entitled", entitled.application(), entitled.round());
  }

  @EventListener
  void on(MilestoneReached reached) {
    correlate("milestoneReached", reached.round(), Map.of());
  }

  @EventListener
  void on(ReservePromoted promoted) {
    correlateAnybody("promoted", promoted.number());
  }

  @EventListener
  void on(ObjectionFiled filed) {
    var objection = filed.objection();
    correlate(
        "objectionFiled", objection.number(), Map.of(Variable.OBJECTION.name(), objection.id()));
  }

  @EventListener
  void on(WithdrawalRequested requested) {
    correlate("withdrawn", requested.application().number(), Map.of());
  }

  @EventListener
  void on(FraudFound found) {
    var application = found.application();
    correlateAnybody("fraudFound", application.number());
    startCase("revocationOpened", application, rounds.get(application.round()));
  }

  private void startCase(String event, Application application, Round round) {
    start(
        definitions.application(round),
        event,
        application.number(),
        Map.of(
            Variable.ROUND.name(), round.id(),
            Variable.APPLICANT.name(), application.applicant(),
            Variable.APPLICANT_NAME.name(), application.applicantName(),
            Variable.BUSINESS_KEY.name(), application.number(),
            Variable.APPLICATION.name(), true));
  }

  private void start(
      Definitions.Definition definition,
      String event,
      String businessKey,
      Map<String, Object> variables) {
    access.asSystem(
        () ->
            runtime
                .createMessageCorrelation(definition.key() + "." + event)
                .processDefinitionId(definition.id())
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateStartMessage());
  }

  /** The one who must be waiting; if it is not, the request that said so is out of date. */
  private void correlate(String message, String businessKey, Map<String, Object> variables) {
    try {
      access.asSystem(
          () ->
              runtime
                  .createMessageCorrelation(message)
                  .processInstanceBusinessKey(businessKey)
                  .setVariablesToTriggeredScope(variables)
                  .correlateWithResult());
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      throw Refused.conflict(
          "G-9", "该事项已进入下一环节，请刷新后再办理", "The case has moved on; reload and look at it again");
    }
  }

  private void correlateAnybody(String message, String businessKey) {
    access.asSystem(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult());
  }
}
