package cn.zhuli.intake;

import cn.zhuli.calendar.Time;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application in: in time, once a round, complete, and for allowed uses only. */
@Service
public class SubmitApplication {

  private static final String BUDGET = "budget";

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final Rounds rounds;
  private final Programmes programmes;
  private final Applications applications;
  private final Applicants applicants;
  private final ApplicationForms forms;
  private final UseOfFunds useOfFunds;
  private final Documents documents;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubmitApplication(
      Rounds rounds,
      Programmes programmes,
      Applications applications,
      Applicants applicants,
      ApplicationForms forms,
      UseOfFunds useOfFunds,
      Documents documents,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.programmes = programmes;
    this.applications = applications;
    this.applicants = applicants;
    this.forms = forms;
    this.useOfFunds = useOfFunds;
    this.documents = documents;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An application as it arrives.
   *
   * @param round id of the round
   * @param applicant unified credit code
   * @param applicantName name, used where the registry does not know the applicant
   * @param answers values of the application form by field id
   */
  public record Request(
      String round, String applicant, String applicantName, Map<String, Object> answers) {}

  /**
   * Takes the application in and starts its process, both or neither.
   *
   * @throws Refused when it is late, a second one, incomplete, or budgets a forbidden use (G-8)
   */
  @Transactional
  public Application submit(Request request, String by) {
    var code = new CreditCode(request.applicant());
    var round =
        rounds.lock(request.round()).orElseThrow(() -> Refused.notFound("round", request.round()));
    var programme = programmes.of(round.programme(), round.bundle());
    var now = clock.instant();
    refuseOutsideTheCall(round, programme, now);
    refuseSecond(round, code);
    useOfFunds.refuseForbidden(round, Facts.of(request.answers()).rows(BUDGET), BUDGET);
    var answers = forms.checked(round, request.answers(), by);
    useOfFunds.refuseEmpty(answers.rows(BUDGET), BUDGET);

    var number = round.nextNumber();
    var applicant = applicants.named(code, request.applicantName());
    documents.attach(
        answers.texts("documents").stream().map(UUID::fromString).toList(), number, by);
    var application =
        applications.saveAndFlush(new Application(number, round.id(), applicant, now, by, answers));
    audit.record(number, by, "submit", "提交申报", Facts.of("submittedAt", now.toString()));
    events.publishEvent(new ApplicationSubmitted(application, round));
    return application;
  }

  private static void refuseOutsideTheCall(Round round, Programme programme, Instant now) {
    var rule = programme.defaults().text("lateRule");
    if (now.isAfter(round.deadline())) {
      var deadline = TO_THE_SECOND.format(round.deadline());
      throw Refused.invalid(
          rule,
          "申报已于 " + deadline + "（北京时间）截止，此后提交的不予受理",
          "Applications closed at " + deadline + " (Asia/Shanghai); later ones are not taken");
    }
    if (round.phase() != Round.Phase.OPEN) {
      throw Refused.invalid(rule, "该批次当前不受理申报", "This round does not take applications now");
    }
  }

  private void refuseSecond(Round round, CreditCode code) {
    if (applications.existsByRoundAndApplicant(round.id(), code.value())) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          List.of(
              Refusal.of(
                  "G-1",
                  "本单位已在批次 " + round.id() + " 申报过，一个批次只能申报一次",
                  "This applicant has applied in round " + round.id() + " already, once a round")));
    }
  }
}
