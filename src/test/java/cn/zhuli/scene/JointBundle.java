package cn.zhuli.scene;

import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** A shipped programme under another key, with needs and joint applications before its call. */
public final class JointBundle {

  public static final String KEY = "test-joint-action";

  private static final String SHIPPED = "shandong-innovation-leader";
  private static final String NUMBERS = "<camunda:property name=\"numberPrefix\" value=\"SL\" />";
  private static final String PROPERTIES =
      """
      <camunda:property name="numberPrefix" value="JA" />
      <camunda:property name="needs" value="yes" />
      <camunda:property name="needsRule" value="SA-4" />
      <camunda:property name="needForm" value="need" />
      <camunda:property name="oncePer" value="need" />
      <camunda:property name="onceRule" value="SA-2" />
      <camunda:property name="partners" value="2" />
      <camunda:property name="partnersRule" value="SA-2" />
      <camunda:property name="consentForm" value="consent" />
      """;
  private static final String CALL = "<bpmn:serviceTask id=\"serviceTask_publishCall\"";
  private static final String FLOW =
      "<bpmn:sequenceFlow id=\"flow_callStageToPublishCall\""
          + " sourceRef=\"startEvent_callStage\" targetRef=\"serviceTask_publishCall\" />";
  private static final ObjectMapper JSON = new ObjectMapper();

  private JointBundle() {}

  public static Bundle bundle() {
    var files = new TreeMap<String, byte[]>();
    new BundleFiles()
        .shipped(SHIPPED)
        .orElseThrow()
        .files()
        .forEach(
            (name, content) ->
                files.put(name.replace(SHIPPED, KEY), bytes(text(content).replace(SHIPPED, KEY))));
    files.put(KEY + ".bpmn", bytes(model(text(file(files, KEY + ".bpmn")))));
    files.put("apply.form", apply(file(files, "apply.form")));
    for (var form : List.of("need", "review-need", "supplement-need", "consent")) {
      files.put(form + ".form", resource(form + ".form"));
    }
    return new Bundle(KEY, files);
  }

  /** Writes the bundle into a folder, for a scenario that names it. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : bundle().files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static String model(String shipped) {
    var asked = replaced(shipped, NUMBERS, PROPERTIES);
    var drawn = withoutEdge(replaced(asked, FLOW, ""));
    return replaced(
            drawn.replace(">flow_callStageToPublishCall</bpmn:outgoing>", FROM_START),
            CALL,
            text(resource("needs.xml")) + CALL)
        .replace(">flow_callStageToPublishCall</bpmn:incoming>", TO_CALL);
  }

  private static final String FROM_START = ">flow_callStageToCallForNeeds</bpmn:outgoing>";
  private static final String TO_CALL = ">flow_publishNeedsToPublishCall</bpmn:incoming>";

  /** The flow that is gone can't be drawn. */
  private static String withoutEdge(String model) {
    return model.replaceAll(
        "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"flow_callStageToPublishCall\".*?</bpmndi:BPMNEdge>",
        "");
  }

  private static byte[] apply(byte[] shipped) {
    try {
      var form = JSON.readTree(shipped);
      var more = JSON.readTree(resource("apply-jointly.form"));
      ((ArrayNode) form.path("components")).addAll((ArrayNode) more.path("components"));
      return JSON.writeValueAsBytes(form);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String replaced(String model, String passage, String replacement) {
    if (!model.contains(passage)) {
      throw new IllegalStateException("The model does not say: " + passage);
    }
    return model.replace(passage, replacement);
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name));
  }

  private static byte[] resource(String name) {
    try {
      return new ClassPathResource("joint/" + name).getContentAsByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
