package cn.zhuli.need;

import cn.zhuli.calendar.Periods;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.need.Need.Status;
import cn.zhuli.programme.Rounds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the time for needs, hands them to the review, and lets those accepted be applied to. */
@Component
public class CallingForNeeds {

  private static final String MISSED = "逾期未补正";

  private final FiledNeeds needs;
  private final NeedCalls calls;
  private final Rounds rounds;
  private final Periods periods;
  private final DecisionLog log;
  private final Notifications notifications;
  private final Clock clock;

  CallingForNeeds(
      FiledNeeds needs,
      NeedCalls calls,
      Rounds rounds,
      Periods periods,
      DecisionLog log,
      Notifications notifications,
      Clock clock) {
    this.needs = needs;
    this.calls = calls;
    this.rounds = rounds;
    this.periods = periods;
    this.log = log;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Takes needs in from now on.
   *
   * @param period for how long, as the model has it, such as {@code P30D}
   * @return the last second in which a need is in time
   */
  public Instant open(Occasion occasion, String period) {
    var due = periods.end(clock.instant(), period);
    calls.save(new NeedCall(occasion.round(), clock.instant(), due));
    return due;
  }

  /** Ids of the needs that wait for their review; whoever is still filing one comes first. */
  public List<String> filed(String round) {
    rounds.lock(round).orElseThrow();
    return needs.findByRoundAndStatusOrderById(round, Status.FILED).stream().map(Need::id).toList();
  }

  /**
   * Publishes what was accepted; what was to be supplemented and was not is rejected now.
   *
   * @return those that were published
   */
  public List<Need> publish(Occasion occasion) {
    var round = occasion.round();
    rounds.lock(round).orElseThrow();
    needs
        .findByRoundAndStatusOrderById(round, Status.SUPPLEMENT_ASKED)
        .forEach(need -> settle(occasion, need, Status.REJECTED, "rejected", MISSED));
    var accepted = needs.findByRoundAndStatusOrderById(round, Status.ACCEPTED);
    accepted.forEach(need -> settle(occasion, need, Status.PUBLISHED, "published", null));
    calls.findById(round).ifPresent(call -> call.published(clock.instant()));
    return accepted;
  }

  private void settle(
      Occasion occasion, Need need, Status status, String verdict, @Nullable String reason) {
    need.moveTo(status, reason);
    log.record(occasion.about(need.id()), verdict, reason, Facts.of("need", need.id()));
    var said = status.label() + "：" + need.title();
    notifications.tell(
        need.id(), need.unit(), occasion, reason == null ? said : said + "（" + reason + "）");
  }
}
