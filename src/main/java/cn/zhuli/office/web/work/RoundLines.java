package cn.zhuli.office.web.work;

import cn.zhuli.extension.OpenRequests;
import cn.zhuli.programme.Round;
import cn.zhuli.worklist.OpenDuties;
import cn.zhuli.worklist.RoundMatters;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what is open in rounds: a query for each kind of thing, however many rounds there are. */
@Component
class RoundLines {

  private final OpenDuties duties;
  private final RoundMatters matters;
  private final OpenRequests requests;

  RoundLines(OpenDuties duties, RoundMatters matters, OpenRequests requests) {
    this.duties = duties;
    this.matters = matters;
    this.requests = requests;
  }

  /** Those rounds in which anything is open. */
  List<RoundLine> of(List<Round> rounds, Instant now) {
    var ids = rounds.stream().map(Round::id).toList();
    var counts = duties.count(ids, now);
    var late = matters.countLate(ids);
    var objections = matters.countObjections(ids);
    var asked = requests.count(ids);
    return rounds.stream()
        .map(
            round ->
                RoundLine.of(
                    round,
                    counts,
                    late.getOrDefault(round.id(), 0),
                    objections.getOrDefault(round.id(), 0),
                    asked.getOrDefault(round.id(), 0)))
        .filter(line -> !line.isQuiet())
        .toList();
  }
}
