package cn.zhuli.process.rehearsal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Watches a rehearsal from beside the model: which tasks appear, which flows are taken. It changes
 * nothing, but stops what never ends; the model runs as on the server.
 */
public class Trace extends AbstractProcessEnginePlugin {

  private final Queue<Appeared> appeared = new ArrayDeque<>();
  private final Set<String> taken = new TreeSet<>();
  private Patience patience = new Patience(0);

  /**
   * A task that appeared; it may have been rolled back since.
   *
   * @param subject application number or round id
   * @param person who does it: the assignee, or somebody of the first candidate group
   */
  public record Appeared(
      String id,
      String element,
      String label,
      String subject,
      String person,
      List<String> groups) {}

  public Optional<Appeared> nextAppeared() {
    return Optional.ofNullable(appeared.poll());
  }

  /** Ids of the sequence flows that were taken since the beginning. */
  public Set<String> taken() {
    return taken;
  }

  /** The task is still there and waits for another answer. */
  public void again(Appeared task) {
    appeared.add(task);
  }

  public void forget() {
    appeared.clear();
  }

  /** From now on, flows are taken as often as this patience lasts. */
  public void with(Patience patience) {
    this.patience = patience;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.getCustomPostBPMNParseListeners().add(new Watching());
  }

  private final class Watching extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addTaskListener(TaskListener.EVENTNAME_CREATE, Trace.this::appear);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
      ExecutionListener take =
          execution -> {
            taken.add(transition.getId());
            patience.taken(
                transition.getId(),
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey());
          };
      transition.addListener(ExecutionListener.EVENTNAME_TAKE, take);
    }
  }

  private void appear(DelegateTask task) {
    var groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    var label = Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey());
    var person =
        Optional.ofNullable(task.getAssignee())
            .orElseGet(() -> String.join("", groups.stream().limit(1).toList()) + ":" + label);
    appeared.add(
        new Appeared(
            task.getId(),
            task.getTaskDefinitionKey(),
            label,
            task.getExecution().getProcessBusinessKey(),
            person,
            groups));
  }
}
