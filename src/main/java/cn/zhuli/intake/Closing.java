package cn.zhuli.intake;

import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Partners;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends applications: the outcome stands, the applicant and its partners know, the round need not
 * wait (G-2, G-9).
 */
@Component
public class Closing {

  private final Applications applications;
  private final Milestones milestones;
  private final Partners partners;
  private final DecisionLog log;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Closing(
      Applications applications,
      Milestones milestones,
      Partners partners,
      DecisionLog log,
      Notifications notifications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.milestones = milestones;
    this.partners = partners;
    this.log = log;
    this.notifications = notifications;
    this.events = events;
    this.clock = clock;
  }

  /** Gives an application its outcome; one that has ended keeps the outcome it has. */
  public void close(Occasion occasion, String outcome, String rule) {
    var application = applications.get(occasion.subject());
    if (!application.isClosed()) {
      end(application, occasion, outcome, application.standingRule().orElse(rule));
    }
  }

  /** Gives an application another outcome, even after it has ended, as fraud does. */
  public void overturn(Occasion occasion, String outcome, String rule) {
    var application = applications.get(occasion.subject());
    if (!application.outcome().equals(Optional.of(outcome))) {
      end(application, occasion, outcome, rule);
    }
  }

  private void end(Application application, Occasion occasion, String outcome, String rule) {
    application.close(outcome, rule, clock.instant());
    log.record(occasion.under(rule), outcome, reason(application), Facts.of("outcome", outcome));
    tell(application.applicant(), application, occasion.under(rule));
    partners
        .of(application.number())
        .forEach(partner -> tell(partner, application, occasion.under(rule)));
    milestones.release(application);
    events.publishEvent(new ApplicationEnded(application.number()));
  }

  /** Why there was no place; whoever held one ends for what was decided last. */
  private static @Nullable String reason(Application application) {
    return application.stands(Standing.SELECTED) ? null : application.standingReason();
  }

  private void tell(String unit, Application application, Occasion occasion) {
    notifications.tell(application.number(), unit, occasion, occasion.label());
  }
}
