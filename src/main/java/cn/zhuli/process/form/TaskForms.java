package cn.zhuli.process.form;

import cn.zhuli.form.FormSchema;
import cn.zhuli.form.InvalidForm;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Finds the Camunda Form of a task. A deployed resource never changes, so it is parsed once. */
final class TaskForms {

  private static final String FORM_KEY = "camunda-forms:deployment:";
  private static final int MOST_KEPT = 500;

  /** Where a form's text lies. */
  private record Resource(String deployment, String name) {}

  private final Map<Resource, FormSchema> parsed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Resource, FormSchema> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /**
   * The task's form; {@code null} if it has none, or one of another kind.
   *
   * @throws ProcessEngineException if it has one that is missing or broken
   */
  @Nullable FormSchema of(TaskEntity task, CommandContext context) {
    var resource = resourceOf(task, context);
    if (resource == null) {
      return null;
    }
    var known = parsed.get(resource);
    var form = known == null ? parse(resource, context) : known;
    parsed.put(resource, form);
    return form;
  }

  private static @Nullable Resource resourceOf(TaskEntity task, CommandContext context) {
    if (task.getProcessDefinitionId() == null) {
      return null;
    }
    task.initializeFormKey();
    var formKey = task.getFormKey();
    if (formKey != null) {
      return formKey.startsWith(FORM_KEY)
          ? new Resource(deploymentOf(task, context), formKey.substring(FORM_KEY.length()))
          : null;
    }
    var ref = task.getCamundaFormRef();
    return ref == null ? null : referred(ref, task, context);
  }

  private static Resource referred(CamundaFormRef ref, TaskEntity task, CommandContext context) {
    var find = new GetCamundaFormDefinitionCmd(ref, deploymentOf(task, context));
    var form = context.runWithoutAuthorization(find);
    if (form == null) {
      throw new ProcessEngineException(
          "表单 %s 未随流程部署，请联系管理员 / Form %s of task %s is not deployed; tell the administrator"
              .formatted(ref.getKey(), ref.getKey(), task.getTaskDefinitionKey()));
    }
    return new Resource(form.getDeploymentId(), form.getResourceName());
  }

  private static String deploymentOf(TaskEntity task, CommandContext context) {
    return context
        .getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
        .getDeploymentId();
  }

  private static FormSchema parse(Resource resource, CommandContext context) {
    var read = new GetDeploymentResourceCmd(resource.deployment(), resource.name());
    try {
      return FormSchema.parse(resource.name(), context.runWithoutAuthorization(read));
    } catch (InvalidForm broken) {
      throw new ProcessEngineException(
          "表单定义有误，请联系管理员 / " + broken.getMessage() + "; tell the administrator", broken);
    }
  }
}
