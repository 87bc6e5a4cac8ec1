package cn.zhuli.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a case is on the picture of its programme, told by whoever runs the models. */
public interface Whereabouts {

  /**
   * Where a case waits.
   *
   * @param element id of the model's element
   * @param label what the model calls it
   * @param whose whose turn it is, as the model's lanes name them; never a person
   * @param due last instant of it, where there is a limit
   */
  record Step(String element, String label, String whose, @Nullable Instant due) {}

  /**
   * A stage of the programme, as a case stands to it.
   *
   * @param id id of the model's element
   * @param due last instant of what is to be done in it now, where there is a limit
   */
  record Stage(String id, String label, State state, @Nullable Instant due) {}

  /** How a case stands to a stage. */
  enum State {
    DONE,
    NOW,
    TO_COME,
    /** It ended there, before the stage was through. */
    ENDED,
    /** It went past it, or ended before. */
    LEFT_OUT
  }

  /**
   * Where a case is and has been.
   *
   * @param now where it waits; empty once it has ended
   * @param passed ids of the elements that it has left behind
   * @param stages the stages of its programme in order; empty if its model has none
   */
  record Place(List<Step> now, List<String> passed, List<Stage> stages) {}

  Place of(Application application);

  /** The picture of the programme as the case's round has it, as BPMN; empty where it is gone. */
  Optional<String> picture(Application application);
}
