package cn.zhuli.process.form;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Engine plugin: user tasks complete only with what their Camunda Form asks for, whichever client
 * sends it, and what was typed reaches the task's listeners as a {@link Submission} instead of
 * becoming process variables.
 */
public class CheckedForms extends AbstractProcessEnginePlugin {

  private final Supplier<List<TaskView>> views;
  private final Class<? extends RuntimeException> refusal;

  /**
   * @param views what forms show beyond the process's variables
   * @param refusal what a listener throws to say "no" on purpose; its message reaches the person,
   *     where any other exception is a fault
   */
  public CheckedForms(List<TaskView> views, Class<? extends RuntimeException> refusal) {
    this(() -> views, refusal);
  }

  /** For views that need the engine themselves: they are asked for when a form is opened. */
  public CheckedForms(Supplier<List<TaskView>> views, Class<? extends RuntimeException> refusal) {
    this.views = views;
    this.refusal = refusal;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var desk = new FormDesk(views, refusal);
    var completions = new Completions(desk);
    engine.setTaskService(new CheckedTasks(completions));
    engine.setFormService(new CheckedFormService(desk, completions));
  }
}
