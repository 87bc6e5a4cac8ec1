package cn.zhuli.process.port;

import cn.zhuli.intake.Whereabouts.Stage;
import cn.zhuli.intake.Whereabouts.State;
import cn.zhuli.intake.Whereabouts.Step;
import cn.zhuli.process.bundle.Stages;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;

/** How far a case is in the stages of its model; the last visit of each counts. */
final class CaseStages {

  private final Stages stages;
  private final Map<String, HistoricActivityInstance> last = new HashMap<>();
  private final boolean over;

  CaseStages(Stages stages, List<HistoricActivityInstance> visits) {
    this.stages = stages;
    visits.forEach(visit -> last.merge(visit.getActivityId(), visit, CaseStages::later));
    this.over = visits.stream().allMatch(visit -> visit.getEndTime() != null);
  }

  private static HistoricActivityInstance later(
      HistoricActivityInstance one, HistoricActivityInstance other) {
    return other.getEndTime() == null || !other.getStartTime().before(one.getStartTime())
        ? other
        : one;
  }

  /**
   * The stages in order, those beside the usual way only once entered; none if the model is older
   * than they are.
   */
  List<Stage> at(List<Step> now) {
    return stages.inOrder().stream()
        .filter(it -> it.usual() || last.containsKey(it.id()))
        .map(it -> new Stage(it.id(), it.name(), state(it), due(it.id(), now)))
        .toList();
  }

  private State state(Stages.Stage stage) {
    var visit = last.get(stage.id());
    if (visit == null) {
      return over || hasGoneOn(stage) ? State.LEFT_OUT : State.TO_COME;
    }
    if (visit.getEndTime() == null) {
      return State.NOW;
    }
    if (isLedBack(stage, visit)) {
      return State.TO_COME;
    }
    return visit.isCanceled() && !hasGoneWell(stage) ? State.ENDED : State.DONE;
  }

  /** Whether a stage behind this one has been entered. */
  private boolean hasGoneOn(Stages.Stage stage) {
    return after(stage).stream().anyMatch(it -> last.containsKey(it.id()));
  }

  /** Whether it has gone on in the usual way, and not into what follows when something is wrong. */
  private boolean hasGoneWell(Stages.Stage stage) {
    return after(stage).stream().anyMatch(it -> it.usual() && last.containsKey(it.id()));
  }

  private List<Stages.Stage> after(Stages.Stage stage) {
    var row = stages.inOrder();
    return row.subList(row.indexOf(stage) + 1, row.size());
  }

  /** Whether the case is in a stage before this one again, so that this one will come once more. */
  private boolean isLedBack(Stages.Stage stage, HistoricActivityInstance visit) {
    var row = stages.inOrder();
    return row.subList(0, row.indexOf(stage)).stream()
        .map(it -> last.get(it.id()))
        .filter(Objects::nonNull)
        .anyMatch(it -> it.getEndTime() == null && it.getStartTime().after(visit.getStartTime()));
  }

  private @Nullable Instant due(String stage, List<Step> now) {
    return now.stream()
        .filter(step -> stages.of(step.element()).equals(Optional.of(stage)))
        .map(Step::due)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
