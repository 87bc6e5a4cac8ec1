package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.ROUND;
import static java.util.stream.Collectors.toMap;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.TrackPlanning;
import cn.zhuli.programme.TrackPlanning.Plan;
import cn.zhuli.programme.Tracks;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The association sets the year's places and amounts of each track. */
@Verb(by = Role.LEADER)
class PlanTracks implements TaskListener {

  private final TrackPlanning planning;
  private final Tracks tracks;

  PlanTracks(TrackPlanning planning, Tracks tracks) {
    this.planning = planning;
    this.tracks = tracks;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);
    var plans =
        tracks.of(ROUND.get(task)).stream()
            .map(Track::code)
            .collect(toMap(Function.identity(), code -> plan(form, code)));

    planning.plan(Element.occasion(task), plans);
  }

  private static Plan plan(Submission form, String code) {
    return new Plan(
        form.optionalNumber(code + "Places").orElse(null),
        form.optionalNumber(code + "Most").orElse(null),
        form.optionalNumber(code + "Budget").orElse(null));
  }
}
