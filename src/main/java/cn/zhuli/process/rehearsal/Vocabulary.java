package cn.zhuli.process.rehearsal;

import cn.zhuli.form.FormSchema;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.programme.ReadOnce;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/**
 * The names that a bundle has for what a scenario speaks of.
 *
 * @param tasks ids of the user tasks, with the fields of their forms; no fields are known of a task
 *     without a form
 * @param application fields of the application form
 * @param need fields of the form in which needs are filed
 * @param consent fields of the form in which partners consent
 */
public record Vocabulary(
    Map<String, Set<String>> tasks,
    Set<String> application,
    Set<String> need,
    Set<String> consent) {

  private static final String APPLICATION_FORM = "apply";

  /** Reading a model takes longer than playing a short scenario; bundles are few. */
  private static final ReadOnce<String, Vocabulary> READ = new ReadOnce<>();

  public static Vocabulary of(Bundle bundle) {
    return READ.of(bundle.fingerprint(), ignored -> read(bundle));
  }

  private static Vocabulary read(Bundle bundle) {
    var tasks = new TreeMap<String, Set<String>>();
    var forms = new HashMap<String, Set<String>>();
    var said = new HashMap<String, String>();
    bundle
        .files()
        .forEach(
            (name, content) -> {
              if (name.endsWith(".bpmn")) {
                var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
                model
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> tasks.put(task.getId(), fields(bundle, form(task), forms)));
                model
                    .getModelElementsByType(CamundaProperty.class)
                    .forEach(it -> said.put(it.getCamundaName(), it.getCamundaValue()));
              }
            });
    return new Vocabulary(
        tasks,
        fields(bundle, APPLICATION_FORM, forms),
        fields(bundle, said.get("needForm"), forms),
        fields(bundle, said.get("consentForm"), forms));
  }

  private static @Nullable String form(UserTask task) {
    return task.getCamundaFormRef();
  }

  private static Set<String> fields(
      Bundle bundle, @Nullable String form, Map<String, Set<String>> known) {
    var content = bundle.files().get(form + ".form");
    return form == null || content == null
        ? Set.of()
        : known.computeIfAbsent(
            form, name -> FormSchema.parse(name, new ByteArrayInputStream(content)).inputs());
  }
}
