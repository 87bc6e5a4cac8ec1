package cn.zhuli.model;

import static cn.zhuli.model.Flaw.KEY;
import static cn.zhuli.model.Flaw.MODEL;
import static cn.zhuli.model.Flaw.SAMPLE;
import static cn.zhuli.model.Flaw.TABLE;
import static cn.zhuli.model.Flaw.flaw;
import static cn.zhuli.model.Flaw.inTable;
import static cn.zhuli.model.Flaw.renamed;
import static cn.zhuli.model.Flaw.withFile;

import java.util.List;

/** Samples that send people and money the wrong way. */
final class FlawedWays {

  static final List<Flaw> ALL =
      List.of(
          flaw(
              "a gateway that splits asks",
              "name=\"资格符合？\"",
              "name=\"资格审查结果\"",
              "gateway_eligible: does not ask: its label has no ？"),
          flaw(
              "its flows answer 是 and 否, nothing else",
              "id=\"flow_eligibleNo\" name=\"否\"",
              "id=\"flow_eligibleNo\" name=\"不符合\"",
              "gateway_eligible: is answered [是, 不符合]; more than two ways are a decision table"),
          new Flaw(
              "its flows answer 是 and 否, nothing else",
              renamed("flow_eligibleNo", "flow_eligibleNot"),
              "flow_eligibleNot: should be called flow_eligibleNo"),
          flaw(
              "是 goes where it holds, 否 where it does not",
              "${not eligible}",
              "${eligible}",
              "gateway_eligible: 否 has no condition ${not x}"),
          flaw(
              "是 goes where it holds, 否 where it does not",
              "${not eligible}",
              "${not selected}",
              "gateway_eligible: 是 and 否 look at different variables"),
          flaw(
              "only gateways split, and no flow is a default",
              "<bpmn:exclusiveGateway id=\"gateway_eligible\"",
              "<bpmn:exclusiveGateway default=\"flow_eligibleNo\" id=\"gateway_eligible\"",
              "gateway_eligible: has a default flow"),
          new Flaw(
              "only gateways split, and no flow is a default",
              bundle ->
                  bundle
                      .with(
                          MODEL,
                          "sourceRef=\"messageEvent_listApplied\" targetRef=\"subProcess_review\"",
                          "sourceRef=\"userTask_signAgreement\" targetRef=\"subProcess_review\"")
                      .with(MODEL, "<bpmn:outgoing>flow_listAppliedToReview</bpmn:outgoing>", "")
                      .with(
                          MODEL,
                          "<bpmn:outgoing>flow_signAgreementToCountersignAgreement</bpmn:outgoing>",
                          "<bpmn:outgoing>flow_signAgreementToCountersignAgreement</bpmn:outgoing>"
                              + "<bpmn:outgoing>flow_listAppliedToReview</bpmn:outgoing>"),
              "userTask_signAgreement: has several ways out; a gateway should ask"),
          flaw(
              "a table that a parameter names is in the bundle",
              "name=\"decision\" value=\"sample-programme-veto\"",
              "name=\"decision\" value=\"sample-programme-vote\"",
              "decision: there is no table 'sample-programme-vote'"),
          flaw(
              "a table that a parameter names is in the bundle",
              "name=\"useOfFunds\" value=\"sample-programme-veto\"",
              "name=\"tracksTable\" value=\"sample-programme-tracks\"",
              "tracksTable: there is no table 'sample-programme-tracks'"),
          flaw(
              "a table that a parameter names is in the bundle",
              "name=\"useOfFunds\" value=\"sample-programme-veto\"",
              "name=\"admission\" value=\"sample-programme-admission\"",
              "admission: there is no table 'sample-programme-admission'"),
          withFile(
              "every table is asked",
              KEY + "-spare.dmn",
              SAMPLE.text(TABLE).replace("sample-programme-veto", "sample-programme-spare"),
              "sample-programme-spare: nothing asks this table"),
          inTable(
              "history is kept for a number of days",
              "P3650D",
              "P10Y",
              "sample-programme-veto: history time to live is 'P10Y', not days such as P3650D"),
          flaw(
              "every task of a person is a group's or somebody's",
              " camunda:assignee=\"${expert}\"",
              "",
              "userTask_score: has no group and nobody, or both"),
          flaw(
              "every task of a person is a group's or somebody's",
              "camunda:assignee=\"${expert}\"",
              "camunda:assignee=\"${expert}\" camunda:candidateUsers=\"wang\"",
              "userTask_score: is offered to single users"),
          flaw(
              "groups are the authority's, or the applicant's",
              "zz-leader",
              "sd-leader",
              "userTask_countersignAgreement: group 'sd-leader' is not one of authority 'zz'"),
          flaw(
              "a message that starts a pool begins with the pool's key",
              "name=\"sample-programme-round.roundOpened\"",
              "name=\"roundOpened\"",
              "startEvent_roundOpened: waits for 'roundOpened', which another programme may hear"
                  + " too"),
          flaw(
              "a round and an application can be started",
              "name=\"sample-programme-application.applicationSubmitted\"",
              "name=\"sample-programme-application.applied\"",
              "sample-programme: 0 start events wait for"
                  + " sample-programme-application.applicationSubmitted"),
          flaw(
              "every message is waited for",
              "<bpmn:message id=\"message_listApplied\"",
              "<bpmn:message id=\"message_never\" name=\"never\" /><bpmn:message"
                  + " id=\"message_listApplied\"",
              "message_never: nothing waits for it"),
          flaw(
              "no way to a payment leads past the agreement",
              "sourceRef=\"gateway_eligible\" targetRef=\"endEvent_vetoed\"",
              "sourceRef=\"gateway_eligible\" targetRef=\"userTask_preparePayment\"",
              "serviceTask_releasePayment: can be reached without signAgreement or nameAccount"),
          new Flaw(
              "no way to a payment leads past the agreement",
              bundle ->
                  bundle
                      .with(
                          MODEL,
                          "attachedToRef=\"userTask_score\"",
                          "attachedToRef=\"userTask_signAgreement\"")
                      .with(
                          MODEL,
                          "targetRef=\"endEvent_scoreMissed\"",
                          "targetRef=\"userTask_countersignAgreement\""),
              "serviceTask_releasePayment: can be reached without signAgreement or nameAccount"),
          flaw(
              "tranches sum to 100",
              "name=\"tranches\" value=\"100\"",
              "name=\"tranches\" value=\"70,20\"",
              "sample-programme: tranches [70, 20] are not parts of 100"),
          flaw(
              "each tranche is released at one place",
              "name=\"tranches\" value=\"100\"",
              "name=\"tranches\" value=\"70,30\"",
              "sample-programme: releases [1] of [1, 2]"),
          flaw(
              "timers ask the calendar or a variable for a date",
              "${applicationDeadline}",
              "2026-04-30T00:00:00+08:00",
              "timerEvent_applicationDeadline_definition: '2026-04-30T00:00:00+08:00' is no date of"
                  + " the calendar or a variable"),
          flaw(
              "due dates ask them too",
              "camunda:dueDate=\"${deadlines.after('P21D')}\"",
              "camunda:dueDate=\"P21D\"",
              "userTask_score: 'P21D' is no date of the calendar or a variable"),
          flaw(
              "periods can be read",
              "camunda:dueDate=\"${deadlines.after('P21D')}\"",
              "camunda:dueDate=\"${deadlines.after('P21T')}\"",
              "P21T: is no legal period"));

  private FlawedWays() {}
}
