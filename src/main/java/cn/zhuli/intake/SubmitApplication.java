package cn.zhuli.intake;

import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Joining;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an application in: in time, not a second one, complete, for allowed uses and amounts only,
 * and past the programme's admission table.
 */
@Service
public class SubmitApplication {

  private final Rounds rounds;
  private final Programmes programmes;
  private final Applications applications;
  private final Applicants applicants;
  private final Scrutiny scrutiny;
  private final RoundForms forms;
  private final Joining joining;
  private final Documents documents;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubmitApplication(
      Rounds rounds,
      Programmes programmes,
      Applications applications,
      Applicants applicants,
      Scrutiny scrutiny,
      RoundForms forms,
      Joining joining,
      Documents documents,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.programmes = programmes;
    this.applications = applications;
    this.applicants = applicants;
    this.scrutiny = scrutiny;
    this.forms = forms;
    this.joining = joining;
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
   * @throws Refused when it is late, for an unknown track, a second one, incomplete, asks for an
   *     amount that is not given, budgets a forbidden use (G-8), goes to no published need, has
   *     partners who may not be in it, or is not admitted
   */
  @Transactional
  public Application submit(Request request, String by) {
    var code = new CreditCode(request.applicant());
    var round =
        rounds.lock(request.round()).orElseThrow(() -> Refused.notFound("round", request.round()));
    var programme = programmes.of(round.programme(), round.bundle());
    var now = clock.instant();
    var arrival =
        new Scrutiny.Arrival(round, programme, code, request.answers(), forms.papersOf(by), now);
    var passed = scrutiny.examine(arrival, Hearing.untilTheFirst());
    var answers = passed.answers();
    var number = round.nextNumber();
    var applicant = applicants.named(code, request.applicantName());
    documents.attach(Papers.of(answers), number, by);
    var bid = new Bid(passed.track(), passed.amount(), Once.of(programme).key(answers, number));
    var application =
        applications.saveAndFlush(
            new Application(number, round.id(), applicant, now, by, answers, bid));
    joining.join(number, passed.consents());
    audit.record(number, by, "submit", "提交申报", Facts.of("submittedAt", now.toString()));
    events.publishEvent(new ApplicationSubmitted(application, round));
    return application;
  }
}
