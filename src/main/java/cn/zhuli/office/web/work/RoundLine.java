package cn.zhuli.office.web.work;

import cn.zhuli.programme.Round;
import cn.zhuli.worklist.Duty;
import cn.zhuli.worklist.OpenDuties.RoundCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a round, in numbers.
 *
 * @param late cases with something overdue on record
 * @param requests requests for more time that wait
 */
record RoundLine(
    String id,
    String title,
    Open units,
    Open experts,
    Open staff,
    int late,
    int objections,
    int requests) {

  /**
   * What is open on one side.
   *
   * @param next the earliest deadline
   * @param oldest since when the oldest has been open
   */
  record Open(int all, int overdue, @Nullable String next, @Nullable String oldest) {

    static final Open NOTHING = new Open(0, 0, null, null);
  }

  static RoundLine of(
      Round round, List<RoundCount> counts, int late, int objections, int requests) {
    return new RoundLine(
        round.id(),
        round.title() + " " + round.year(),
        open(round, Duty.Side.UNIT, counts),
        open(round, Duty.Side.EXPERT, counts),
        open(round, Duty.Side.STAFF, counts),
        late,
        objections,
        requests);
  }

  boolean isQuiet() {
    return units.all() + experts.all() + staff.all() + late + objections + requests == 0;
  }

  private static Open open(Round round, Duty.Side side, List<RoundCount> counts) {
    return counts.stream()
        .filter(count -> count.round().equals(round.id()) && count.side() == side)
        .map(RoundLine::open)
        .findFirst()
        .orElse(Open.NOTHING);
  }

  private static Open open(RoundCount count) {
    var next = count.next();
    return new Open(
        count.all(),
        count.overdue(),
        next == null ? null : DutyLine.minute(next),
        DutyLine.day(count.oldest()));
  }
}
