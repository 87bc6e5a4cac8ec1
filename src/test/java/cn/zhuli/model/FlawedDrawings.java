package cn.zhuli.model;

import static cn.zhuli.model.Flaw.flaw;

import java.util.List;

/** Samples that nobody can read. */
final class FlawedDrawings {

  static final List<Flaw> ALL =
      List.of(
          flaw(
              "everything is drawn",
              "bpmnElement=\"userTask_score\"",
              "bpmnElement=\"endEvent_scored\"",
              "userTask_score: is not drawn once"),
          flaw(
              "no flow crosses or covers another",
              "<di:waypoint x=\"1815\" y=\"560\" />",
              "<di:waypoint x=\"1815\" y=\"560\" /><di:waypoint x=\"1815\" y=\"300\" /><di:waypoint"
                  + " x=\"1755\" y=\"300\" /><di:waypoint x=\"1755\" y=\"560\" />",
              "flow_approvePaymentToPaymentApproved: crosses or covers flow_paymentApprovedNo"),
          flaw(
              "no flow crosses or covers another",
              "<di:waypoint x=\"475\" y=\"465\" />",
              "<di:waypoint x=\"420\" y=\"440\" /><di:waypoint x=\"430\" y=\"440\" />",
              "flow_checkEligibilityToEligible: crosses or covers flow_eligibleNo"),
          flaw(
              "no shape covers another, and each lies in what holds it",
              "<dc:Bounds x=\"1030\" y=\"400\"",
              "<dc:Bounds x=\"1130\" y=\"400\"",
              "serviceTask_prepareAgreement: covers a part of userTask_signAgreement"),
          flaw(
              "no shape covers another, and each lies in what holds it",
              "<dc:Bounds x=\"882\" y=\"162\"",
              "<dc:Bounds x=\"882\" y=\"60\"",
              "endEvent_roundClosed: sticks out of participant_round"),
          flaw(
              "no flow runs through a shape",
              "<di:waypoint x=\"1530\" y=\"560\" />",
              "<di:waypoint x=\"1230\" y=\"560\" /><di:waypoint x=\"1230\" y=\"380\" /><di:waypoint"
                  + " x=\"1530\" y=\"380\" />",
              "flow_paymentApprovedNo: runs through userTask_signAgreement"),
          flaw(
              "no label covers a shape or another label",
              "<dc:Bounds x=\"445\" y=\"395\"",
              "<dc:Bounds x=\"345\" y=\"395\"",
              "gateway_eligible: its label covers serviceTask_checkEligibility"),
          flaw(
              "no label covers a shape or another label",
              "<dc:Bounds x=\"506\" y=\"422\"",
              "<dc:Bounds x=\"490\" y=\"405\"",
              "gateway_eligible: its label covers that of flow_eligibleYes"),
          flaw(
              "no flow runs through a label",
              "<dc:Bounds x=\"616\" y=\"295\"",
              "<dc:Bounds x=\"600\" y=\"295\"",
              "messageFlow_listApplied: runs through the label of messageFlow_listApplied"));

  private FlawedDrawings() {}
}
