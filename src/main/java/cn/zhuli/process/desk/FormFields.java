package cn.zhuli.process.desk;

import cn.zhuli.form.FormSchema;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the form of a task asks for, so that a field starts with a value and not with its words. */
@Component
class FormFields {

  private final Bundles bundles;
  private final ReadOnce<String, Set<String>> read = new ReadOnce<>();

  FormFields(Bundles bundles) {
    this.bundles = bundles;
  }

  /**
   * Whether the task's form asks for a field.
   *
   * @param bundle the bundle that the round runs under
   */
  boolean ask(Sheet sheet, String bundle, String field) {
    return sheet.element().model() instanceof UserTask task
        && task.getCamundaFormRef() != null
        && asked(bundle, task.getCamundaFormRef()).contains(field);
  }

  private Set<String> asked(String bundle, String form) {
    return read.of(
        bundle + "/" + form,
        ignored ->
            bundles
                .file(bundle, form + ".form")
                .map(file -> FormSchema.parse(form, file).inputs())
                .orElse(Set.of()));
  }
}
