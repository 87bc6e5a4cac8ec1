package cn.zhuli.assessment;

import cn.zhuli.calendar.Periods;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form review: complete, true, meets the requirements; accept, ask for more, or reject (G-3). */
@Component
public class FormReviews {

  private final Applications applications;
  private final DecisionLog log;
  private final Notifications notifications;
  private final Periods periods;
  private final Clock clock;

  FormReviews(
      Applications applications,
      DecisionLog log,
      Notifications notifications,
      Periods periods,
      Clock clock) {
    this.applications = applications;
    this.log = log;
    this.notifications = notifications;
    this.periods = periods;
    this.clock = clock;
  }

  /** What the reviewer decided. */
  public enum Outcome {
    ACCEPT,
    SUPPLEMENT,
    REJECT
  }

  /** What follows. */
  public record Review(Outcome outcome, Optional<Instant> supplementDue) {}

  /** Records the review of an application as its form has it. */
  public Review record(Occasion occasion, Facts form) {
    var application = applications.get(occasion.subject());
    var outcome = Outcome.valueOf(form.text("outcome").toUpperCase(Locale.ROOT));
    var due = due(outcome, form);
    application.confirmConditions(form.list("conditionsMet").size());
    log.record(
        occasion,
        form.text("outcome"),
        form.text("reason"),
        due.map(end -> form.with("supplementDue", end.toString())).orElse(form));
    if (outcome != Outcome.ACCEPT) {
      notifications.tell(
          application.number(), application.applicant(), occasion, form.text("reason"));
    }
    return new Review(outcome, due);
  }

  private Optional<Instant> due(Outcome outcome, Facts form) {
    var days = form.number("supplementDays");
    return outcome == Outcome.SUPPLEMENT && days != null
        ? Optional.of(periods.endOfDays(clock.instant(), days.intValueExact()))
        : Optional.empty();
  }
}
