package cn.zhuli.intake;

import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Joining;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
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

  private static final String BUDGET = "budget";
  private static final String TRACK = "track";
  private static final String AMOUNT = "amount";

  private final Rounds rounds;
  private final Programmes programmes;
  private final Applications applications;
  private final Applicants applicants;
  private final CallWindow window;
  private final ApplicationForms forms;
  private final UseOfFunds useOfFunds;
  private final Amounts amounts;
  private final Circumstances circumstances;
  private final Admission admission;
  private final JointApplications joint;
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
      CallWindow window,
      ApplicationForms forms,
      UseOfFunds useOfFunds,
      Amounts amounts,
      Circumstances circumstances,
      Admission admission,
      JointApplications joint,
      Joining joining,
      Documents documents,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.programmes = programmes;
    this.applications = applications;
    this.applicants = applicants;
    this.window = window;
    this.forms = forms;
    this.useOfFunds = useOfFunds;
    this.amounts = amounts;
    this.circumstances = circumstances;
    this.admission = admission;
    this.joint = joint;
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
    var asked = Facts.of(request.answers());
    var track = window.open(round, programme, asked.text(TRACK)).orElse(null);
    refuseSecond(round, programme, code, asked);
    var consents = joint.admitted(round, programme, code, asked);
    useOfFunds.refuseForbidden(round, asked.rows(BUDGET), BUDGET);
    var answers = forms.checked(round, request.answers(), by);
    useOfFunds.refuseEmpty(round, answers.rows(BUDGET), BUDGET);
    var amount = answers.number(AMOUNT);
    if (amount != null) {
      amounts.refuseOutside(round, track, amount, null);
    }
    var named = track == null ? null : track.code();
    admission.refuse(round, programme, circumstances.arriving(round, code, answers, named, now));
    var number = round.nextNumber();
    var applicant = applicants.named(code, request.applicantName());
    documents.attach(Papers.of(answers), number, by);
    var bid = new Bid(named, amount, Once.of(programme).key(answers, number));
    var application =
        applications.saveAndFlush(
            new Application(number, round.id(), applicant, now, by, answers, bid));
    joining.join(number, consents);
    audit.record(number, by, "submit", "提交申报", Facts.of("submittedAt", now.toString()));
    events.publishEvent(new ApplicationSubmitted(application, round));
    return application;
  }

  private void refuseSecond(Round round, Programme programme, CreditCode code, Facts asked) {
    var once = Once.of(programme);
    if (once != Once.NONE
        && applications.existsByRoundAndApplicantAndOnce(
            round.id(), code.value(), once.key(asked, ""))) {
      throw once.refusal(programme, round.id());
    }
  }
}
