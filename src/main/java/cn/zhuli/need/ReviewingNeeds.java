package cn.zhuli.need;

import cn.zhuli.calendar.Periods;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.need.Need.Status;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form review of needs: accept, ask for more, or reject (SA-4, G-3). */
@Component
public class ReviewingNeeds {

  private final FiledNeeds needs;
  private final FilingNeeds filing;
  private final DecisionLog log;
  private final Notifications notifications;
  private final Periods periods;
  private final Clock clock;

  ReviewingNeeds(
      FiledNeeds needs,
      FilingNeeds filing,
      DecisionLog log,
      Notifications notifications,
      Periods periods,
      Clock clock) {
    this.needs = needs;
    this.filing = filing;
    this.log = log;
    this.notifications = notifications;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * What follows from a review.
   *
   * @param supplementDue last second in which a supplement is in time, where one is asked for
   */
  public record Review(boolean accepted, Optional<Instant> supplementDue) {}

  /**
   * Records the review of a need as its form has it: {@code outcome}, {@code reason}, {@code
   * supplementWithin} in days. One that was withdrawn meanwhile is settled already.
   */
  public Review record(Occasion occasion, String id, Facts form) {
    var need = needs.get(id);
    if (need.is(Status.WITHDRAWN)) {
      return new Review(false, Optional.empty());
    }
    var status = status(form.text("outcome"));
    var due =
        status == Status.SUPPLEMENT_ASKED ? Optional.of(due(form)) : Optional.<Instant>empty();
    need.moveTo(status, status == Status.ACCEPTED ? null : form.text("reason"));
    log.record(
        occasion.about(id),
        form.text("outcome"),
        form.text("reason"),
        due.map(end -> form.with("supplementDue", end.toString())).orElse(form));
    if (status != Status.ACCEPTED) {
      notifications.tell(
          id, need.unit(), occasion, "“" + need.title() + "”" + said(status, form.text("reason")));
    }
    return new Review(status == Status.ACCEPTED, due);
  }

  /**
   * Takes in what the review asked for: the fields of the need's form again.
   *
   * @throws Refused when nothing is asked for any longer, or the need could not be filed like that
   */
  public void supplement(Occasion occasion, String id, Facts form) {
    var need = needs.get(id);
    if (!need.is(Status.SUPPLEMENT_ASKED)) {
      throw Refused.conflict(
          occasion.rule(),
          "需求" + need.status().label() + "，无需补正",
          "The need is " + need.status() + "; nothing is asked for");
    }
    filing.admit(need, form);
    filing.attach(form, id, occasion.by());
    need.supplement(form);
    log.record(occasion.about(id), "supplemented", null, form);
  }

  private static Status status(String outcome) {
    return switch (outcome) {
      case "accept" -> Status.ACCEPTED;
      case "supplement" -> Status.SUPPLEMENT_ASKED;
      case "reject" -> Status.REJECTED;
      default -> throw new IllegalStateException("No such outcome of a review: " + outcome);
    };
  }

  private static String said(Status status, String reason) {
    return (status == Status.REJECTED ? "不予受理：" : "请补正：") + reason;
  }

  private Instant due(Facts form) {
    var days = form.number("supplementWithin");
    if (days == null) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("supplementWithin", "请填写补正期限（天）", "Say within how many days"));
    }
    return periods.endOfDays(clock.instant(), days.intValueExact());
  }
}
