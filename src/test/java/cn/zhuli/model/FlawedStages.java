package cn.zhuli.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Samples whose stages are no stages. */
final class FlawedStages {

  private static final String KEY = "county-small-grants";

  /** A sound model with stages. */
  static final Bundle SAMPLE = Bundle.read(Path.of("src/test/programmes", KEY));

  static final List<Flaw> ALL =
      List.of(
          staged(
              "the top shows stages, events, gateways and ends",
              "<bpmn:endEvent id=\"endEvent_reportEnded\"",
              task("userTask_atTheTop") + "<bpmn:endEvent id=\"endEvent_reportEnded\"",
              "userTask_atTheTop: stands at the top, but belongs into a stage"),
          staged(
              "a stage stands at the top, collapsed, with its plane",
              "bpmnElement=\"stage_payment\" isExpanded=\"false\"",
              "bpmnElement=\"stage_payment\" isExpanded=\"true\"",
              "stage_payment: is not drawn collapsed"),
          staged(
              "a stage stands at the top, collapsed, with its plane",
              "<bpmndi:BPMNPlane id=\"stage_payment_plane\" bpmnElement=\"stage_payment\">",
              "<bpmndi:BPMNPlane id=\"stage_payment_plane\" bpmnElement=\"stage_report\">",
              "stage_payment: has no plane of its own"),
          new Flaw(
              "a stage stands at the top, collapsed, with its plane",
              ignored -> renamed("subProcess_hearing", "stage_inner"),
              "stage_inner: stands in another stage"),
          staged(
              "the steps of a stage are drawn on its plane",
              "bpmnElement=\"endEvent_reportEnded\"",
              "bpmnElement=\"userTask_fileReport\"",
              "userTask_fileReport: is not drawn on the plane of stage_report"),
          staged(
              "the steps of a stage are drawn on its plane",
              "bpmnElement=\"endEvent_overdue\"",
              "bpmnElement=\"endEvent_reportEnded\"",
              "endEvent_reportEnded: is drawn on the plane of stage_report, but stands outside"),
          staged(
              "no scope has more than 30 nodes",
              "<bpmn:startEvent id=\"startEvent_reportBegun\">",
              IntStream.range(0, 30)
                      .mapToObj(i -> task("userTask_more" + i))
                      .collect(Collectors.joining())
                  + "<bpmn:startEvent id=\"startEvent_reportBegun\">",
              "stage_report: has 36 nodes of its own"),
          staged(
              "the top and each plane fit a screen",
              "<dc:Bounds x=\"160\" y=\"80\" width=\"1180\" height=\"180\" />",
              "<dc:Bounds x=\"160\" y=\"80\" width=\"1601\" height=\"180\" />",
              "collaboration: is 1601 × 600"),
          staged(
              "a case that is closed inside a stage ends",
              "<bpmn:errorEventDefinition id=\"endEvent_vetoed_definition\""
                  + " errorRef=\"error_ended\" />",
              "",
              "endEvent_vetoed: closes the case, but stage_eligibility goes on from there"),
          staged(
              "a case that is closed inside a stage ends",
              "<bpmn:errorEventDefinition id=\"boundaryEvent_eligibilityEnded_definition\""
                  + " errorRef=\"error_ended\" />",
              "",
              "endEvent_vetoed: nothing catches it"),
          staged(
              "a case that is closed inside a stage ends",
              "sourceRef=\"boundaryEvent_eligibilityEnded\" targetRef=\"endEvent_eligibilityEnded\"",
              "sourceRef=\"boundaryEvent_eligibilityEnded\" targetRef=\"stage_selection\"",
              "endEvent_vetoed: closes the case, but stage_eligibility goes on from there"));

  private FlawedStages() {}

  private static Flaw staged(String rule, String passage, String replacement, String objection) {
    return new Flaw(rule, ignored -> SAMPLE.with(KEY + ".bpmn", passage, replacement), objection);
  }

  private static Bundle renamed(String id, String other) {
    var file = KEY + ".bpmn";
    return SAMPLE.with(file, SAMPLE.text(file).replace(id, other));
  }

  private static String task(String id) {
    return "<bpmn:userTask id=\"%s\" name=\"办理\" />".formatted(id);
  }
}
