package cn.zhuli.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/**
 * The first programme as one with tracks: planned before the call, one of them called for later,
 * amounts asked for, proposed by people and by a table.
 */
final class Tracked {

  static final String PROGRAMME = "shandong-innovation-leader";
  static final Path FOLDER = Scenarios.FOLDER.resolve("tracks");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIELDS =
      """
      [{"type": "select", "id": "field_track", "key": "track", "label": "类别", "values": [
         {"label": "A 类", "value": "A"}, {"label": "B 类", "value": "B"},
         {"label": "C 类", "value": "C"}]},
       {"type": "number", "id": "field_amount", "key": "amount", "label": "金额",
        "serializeToString": true}]
      """;

  private static final String DAY =
      """
      [{"type": "datetime", "subtype": "date", "id": "field_activityOn", "key": "activityOn",
        "dateLabel": "活动日期"}]
      """;

  private static final String SHOWN =
      """
      [{"type": "text", "id": "text_answers", "text": "{{answer_activityOn}} {{answer_partyRules}}"},
       {"type": "table", "id": "table_budget", "dataSource": "=budgetTable", "columns": [
         {"label": "类别", "key": "category"}]},
       {"type": "table", "id": "table_tracks", "dataSource": "=tracksTable", "columns": [
         {"label": "类别", "key": "label"}]}]
      """;

  private Tracked() {}

  static Revision revision() throws IOException {
    var revised =
        Revision.of(PROGRAMME)
            .replacing(property("lateRule", "SL-4"), properties())
            .replacing(
                "sourceRef=\"startEvent_callStage\" targetRef=\"serviceTask_publishCall\" />",
                "sourceRef=\"startEvent_callStage\" targetRef=\"userTask_planTracks\" />"
                    + planned())
            .replacing(
                "sourceRef=\"serviceTask_closeCall\" targetRef=\"endEvent_callPassed\" />",
                "sourceRef=\"serviceTask_closeCall\" targetRef=\"userTask_planCall\" />"
                    + ownCall())
            .replacing(listener("recordFormReview"), proposed())
            .replacing(
                "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_passReviewed\" />",
                "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_proposeAmount\" />"
                    + byTable());
    return withParts(revised);
  }

  private static Revision withParts(Revision revision) throws IOException {
    var files = new HashMap<>(revision.files());
    files.put("apply.form", with(files.get("apply.form"), FIELDS, DAY));
    files.put("review-form.form", with(files.get("review-form.form"), FIELDS, SHOWN));
    try (var parts = Files.list(FOLDER.resolve("parts"))) {
      for (var part : parts.toList()) {
        files.put(part.getFileName().toString(), Files.readAllBytes(part));
      }
    }
    return new Revision(PROGRAMME, files);
  }

  private static byte[] with(byte[] form, String... fields) throws IOException {
    var tree = (ObjectNode) JSON.readTree(form);
    for (var more : fields) {
      tree.withArray("components").addAll((ArrayNode) JSON.readTree(more));
    }
    return JSON.writeValueAsBytes(tree);
  }

  private static String properties() {
    return property("lateRule", "SL-4")
        + property("tracks", "A,B,C,D")
        + property("tracksTable", "tracks")
        + property("admission", "admission")
        + property("oncePer", "track")
        + property("onceRule", "SL-4");
  }

  private static String planned() {
    return task("userTask_planTracks", "安排类别", "SL-1", "plan-tracks", "", "planTracks")
        + flow("userTask_planTracks", "serviceTask_publishCall");
  }

  private static String ownCall() {
    var own = property("tracks", "C");
    return task("userTask_planCall", "安排受理", "SL-3", "plan-call", own, "planCall")
        + flow("userTask_planCall", "serviceTask_publishOwnCall")
        + step("serviceTask_publishOwnCall", "发布单独通知", own, "publishCall")
        + flow("serviceTask_publishOwnCall", "timerEvent_ownDeadline")
        + """
          <bpmn:intermediateCatchEvent id="timerEvent_ownDeadline" name="单独截止">
            <bpmn:timerEventDefinition>
              <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${calls.deadline(execution, 'C')}</bpmn:timeDate>
            </bpmn:timerEventDefinition>
          </bpmn:intermediateCatchEvent>
          """
        + flow("timerEvent_ownDeadline", "serviceTask_closeOwnCall")
        + step("serviceTask_closeOwnCall", "单独截止受理", own, "closeCall")
        + flow("serviceTask_closeOwnCall", "endEvent_callPassed");
  }

  private static String proposed() {
    return listener("recordFormReview") + listener("recordProposal");
  }

  private static String byTable() {
    var parameters = property("decision", "amount") + property("rule", "SL-3");
    return step("serviceTask_proposeAmount", "拟定金额", parameters, "proposeAmount")
        + flow("serviceTask_proposeAmount", "serviceTask_passReviewed");
  }

  private static String property(String name, String value) {
    return "<camunda:property name=\"%s\" value=\"%s\" />".formatted(name, value);
  }

  private static String listener(String verb) {
    return "<camunda:taskListener delegateExpression=\"${%s}\" event=\"complete\" />"
        .formatted(verb);
  }

  private static String flow(String from, String to) {
    return "<bpmn:sequenceFlow id=\"flow_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
        .formatted(from, to, from, to);
  }

  private static String step(String id, String name, String properties, String verb) {
    return """
        <bpmn:serviceTask id="%s" name="%s" camunda:delegateExpression="${%s}">
          <bpmn:documentation>SL-3：%s。</bpmn:documentation>
          <bpmn:extensionElements>
            <camunda:properties>%s</camunda:properties>
          </bpmn:extensionElements>
        </bpmn:serviceTask>
        """
        .formatted(id, name, verb, name, properties);
  }

  private static String task(
      String id, String name, String rule, String form, String properties, String verb) {
    return """
        <bpmn:userTask id="%s" name="%s" camunda:candidateGroups="sd-officer" camunda:formRef="%s" camunda:formRefBinding="deployment">
          <bpmn:documentation>%s：%s。</bpmn:documentation>
          <bpmn:extensionElements>
            <camunda:properties>%s</camunda:properties>%s
          </bpmn:extensionElements>
        </bpmn:userTask>
        """
        .formatted(id, name, form, rule, name, properties, listener(verb));
  }
}
