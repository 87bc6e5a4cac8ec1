package cn.zhuli.portal.web;

import cn.zhuli.intake.Whereabouts;
import cn.zhuli.intake.Whereabouts.Stage;
import cn.zhuli.intake.Whereabouts.State;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage in the bar above a case.
 *
 * @param state how the case stands to it; the name of its words and of its looks
 */
record StageView(String label, String state, @Nullable String due) {

  static List<StageView> of(List<Stage> stages) {
    return stages.stream()
        .map(it -> new StageView(it.label(), it.state().name(), Moments.minuteOrNone(it.due())))
        .toList();
  }

  /** Elements, and the stages to which the case stands so. */
  static List<String> with(List<String> elements, List<Stage> stages, State state) {
    return Stream.concat(
            elements.stream(),
            stages.stream().filter(it -> it.state() == state).map(Whereabouts.Stage::id))
        .distinct()
        .toList();
  }

  public boolean isCurrent() {
    return state.equals(State.NOW.name());
  }
}
