package cn.zhuli.acceptance;

import cn.zhuli.calendar.Periods;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.UseOfFunds;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Acceptance of the work and of the use of funds, and one chance to put it right (SL-7, G-7). */
@Component
public class Accepting {

  private final MaterialsHandedIn materials;
  private final Checks checks;
  private final Applications applications;
  private final Rounds rounds;
  private final Documents documents;
  private final UseOfFunds useOfFunds;
  private final Periods periods;
  private final DecisionLog log;
  private final Notifications notifications;
  private final Clock clock;

  Accepting(
      MaterialsHandedIn materials,
      Checks checks,
      Applications applications,
      Rounds rounds,
      Documents documents,
      UseOfFunds useOfFunds,
      Periods periods,
      DecisionLog log,
      Notifications notifications,
      Clock clock) {
    this.materials = materials;
    this.checks = checks;
    this.applications = applications;
    this.rounds = rounds;
    this.documents = documents;
    this.useOfFunds = useOfFunds;
    this.periods = periods;
    this.log = log;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** What became of an acceptance; when it failed, until when it can be put right, if at all. */
  public record Conclusion(boolean accepted, Optional<Instant> rectifyBy) {}

  /** Takes the materials in; refused when the expenses have a forbidden use (G-8). */
  public void handIn(Occasion occasion, Facts report) {
    var expenses = report.rows("expenses");
    var round = rounds.get(occasion.round());
    useOfFunds.refuseEmpty(round, expenses, "expenses");
    useOfFunds.refuseForbidden(round, expenses, "expenses");
    attach(occasion, report);
    materials.saveAndFlush(new Materials(occasion.subject(), report, clock.instant()));
    log.record(occasion, "handedIn", null, report);
  }

  /** Takes in what was put right. */
  public void rectify(Occasion occasion, Facts correction) {
    attach(occasion, correction);
    get(occasion.subject()).rectify(correction, clock.instant());
    log.record(occasion, "rectified", correction.text("explanation"), correction);
  }

  /** Records the finding of one check of the current attempt; once each. */
  public void check(Occasion occasion, String kind, boolean passed, String reason) {
    var attempt = get(occasion.subject()).attempt();
    if (findings(occasion.subject(), attempt).stream().anyMatch(f -> f.kind().equals(kind))) {
      throw Refused.conflict("G-7", "本次验收的该项检查已有结论", "This check has its finding already");
    }
    checks.saveAndFlush(
        new Check(
            occasion.subject(), kind, attempt, passed, reason, occasion.by(), clock.instant()));
    log.record(occasion, passed ? "passed" : "failed", reason, Facts.of("attempt", attempt));
  }

  /**
   * Draws the conclusion of the checks: all must have passed.
   *
   * @param needed kinds of check that must have a finding
   * @param rectifications how many times it may be put right
   * @param within how long that may take, such as {@code P30D}; not asked where it may not
   */
  public Conclusion conclude(
      Occasion occasion, List<String> needed, int rectifications, String within) {
    var attempt = get(occasion.subject()).attempt();
    var findings = findings(occasion.subject(), attempt);
    if (!findings.stream().map(Check::kind).toList().containsAll(needed)) {
      throw new IllegalStateException(occasion.subject() + " lacks a finding of " + needed);
    }
    var failed = findings.stream().filter(finding -> !finding.passed()).toList();
    var reasons = failed.stream().map(Check::reason).collect(Collectors.joining("；"));
    var due =
        failed.isEmpty() || attempt > rectifications
            ? Optional.<Instant>empty()
            : Optional.of(periods.end(clock.instant(), within));
    log.record(
        occasion,
        failed.isEmpty() ? "accepted" : "notAccepted",
        reasons,
        Facts.of("attempt", attempt).with("rectifyBy", due.map(Instant::toString).orElse(null)));
    tell(occasion, failed.isEmpty() ? "验收合格" : "验收不合格：" + reasons);
    return new Conclusion(failed.isEmpty(), due);
  }

  /** The findings of all attempts, for those who decide next. */
  public List<Check> findings(String number) {
    return checks.findByNumberOrderById(number);
  }

  public Optional<Materials> materials(String number) {
    return materials.findById(number);
  }

  private void attach(Occasion occasion, Facts report) {
    documents.attach(
        report.texts("documents").stream().map(UUID::fromString).toList(),
        occasion.subject(),
        occasion.by());
  }

  private List<Check> findings(String number, int attempt) {
    return checks.findByNumberAndAttempt(number, attempt);
  }

  private Materials get(String number) {
    return materials
        .findById(number)
        .orElseThrow(() -> new IllegalStateException("No materials of " + number));
  }

  private void tell(Occasion occasion, String text) {
    var application = applications.get(occasion.subject());
    notifications.tell(application.number(), application.applicant(), occasion, text);
  }
}
