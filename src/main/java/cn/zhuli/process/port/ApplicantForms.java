package cn.zhuli.process.port;

import cn.zhuli.form.FormSchema;
import cn.zhuli.process.Element;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of an applicant's tasks, with what they start with, as plain JSON. */
@Component
class ApplicantForms {

  private static final String RECEIPT = "${recordReceipt}";

  private final FormService forms;
  private final RepositoryService repository;
  private final ObjectMapper json;

  ApplicantForms(FormService forms, RepositoryService repository, ObjectMapper json) {
    this.forms = forms;
    this.repository = repository;
    this.json = json;
  }

  String text(Task task) {
    return new String(bytes(task), StandardCharsets.UTF_8);
  }

  /** What the form shows and starts with, of what is known. */
  Map<String, Object> values(Task task) {
    var form = FormSchema.parse(task.getTaskDefinitionKey(), new ByteArrayInputStream(bytes(task)));
    var names = new HashSet<>(form.reads());
    names.addAll(form.inputs());
    var known = forms.getTaskFormVariables(task.getId(), names, false);
    var values = new LinkedHashMap<String, Object>();
    names.stream()
        .sorted()
        .forEach(
            name -> {
              var value = plain(known.getValueTyped(name));
              if (value != null) {
                values.put(name, value);
              }
            });
    return values;
  }

  /** Whether the task is the one that takes in the receipt of a tranche. */
  boolean asksForReceipt(Task task, int tranche) {
    FlowElement element =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return takesReceipt(element)
        && new Element(element)
            .optional("tranche")
            .filter(String.valueOf(tranche)::equals)
            .isPresent();
  }

  private static boolean takesReceipt(FlowElement element) {
    var extensions = element.getExtensionElements();
    return extensions != null
        && extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
            .anyMatch(listener -> RECEIPT.equals(listener.getCamundaDelegateExpression()));
  }

  private byte[] bytes(Task task) {
    try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
      return form.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Lists and maps travel as JSON text inside the engine. */
  private @Nullable Object plain(@Nullable TypedValue value) {
    if (!(value instanceof SerializableValue serialized)) {
      return value == null ? null : value.getValue();
    }
    var text = serialized.getValueSerialized();
    try {
      return text == null ? null : json.readValue(text, Object.class);
    } catch (JsonProcessingException noJson) {
      return text;
    }
  }
}
