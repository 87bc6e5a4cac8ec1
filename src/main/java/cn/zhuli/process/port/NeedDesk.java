package cn.zhuli.process.port;

import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.intake.NeedTasks;
import cn.zhuli.need.Need;
import cn.zhuli.process.Variable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The engine's tasks about a need whose candidate is the unit that filed it. */
@Component
class NeedDesk implements NeedTasks {

  private final UnitTasks tasks;

  NeedDesk(UnitTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public List<OpenTask> open(Need need) {
    return tasks.open(of(need));
  }

  @Override
  public void complete(Need need, String task, Map<String, Object> values) {
    tasks.complete(of(need), need.round(), task, values);
  }

  /** Tasks about several needs lie in the process of their round; each is labelled with its own. */
  private TaskQuery of(Need need) {
    return tasks
        .of(need.round(), List.of(need.unit()))
        .taskVariableValueEquals(Variable.NEED.name(), need.id());
  }
}
