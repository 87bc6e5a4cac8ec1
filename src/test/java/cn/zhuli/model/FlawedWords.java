package cn.zhuli.model;

import static cn.zhuli.model.Flaw.MODEL;
import static cn.zhuli.model.Flaw.flaw;
import static cn.zhuli.model.Flaw.inTable;
import static cn.zhuli.model.Flaw.withFile;

import java.util.List;

/** Samples that say what nobody understands. */
final class FlawedWords {

  static final List<Flaw> ALL =
      List.of(
          flaw(
              "tasks, events and sub-processes speak Chinese",
              " name=\"资格审查\"",
              " name=\"Check\"",
              "serviceTask_checkEligibility: is labelled 'Check', not in Chinese"),
          flaw(
              "tasks, events and sub-processes speak Chinese",
              " name=\"已评分\"",
              "",
              "endEvent_scored: is labelled 'null', not in Chinese"),
          flaw(
              "pools, lanes and messages speak Chinese",
              "name=\"学会部\"",
              "name=\"office\"",
              "lane_roundOffice: is labelled 'office', not in Chinese"),
          inTable(
              "decisions and their columns speak Chinese",
              "label=\"条件具备\"",
              "label=\"sound\"",
              "input_sound: is labelled 'sound', not in Chinese"),
          flaw(
              "every policy element names its rules first",
              "G-6：编制。",
              "编制（G-6）。",
              "userTask_preparePayment: does not begin with known rule ids and ：, but '编制（G-6）。'"),
          flaw(
              "every policy element names its rules first",
              "G-6：编制。",
              "G-66：编制。",
              "userTask_preparePayment: does not begin with known rule ids and ：, but 'G-66：编制。'"),
          flaw(
              "every policy element names its rules first",
              "<bpmn:documentation>G-4：没有评分。</bpmn:documentation>",
              "",
              "endEvent_scoreMissed: does not begin with known rule ids and ：, but ''"),
          inTable(
              "every decision names its rules",
              "资格要求（ZJ-1）",
              "资格要求",
              "sample-programme-veto: its description names no known rule, but []"),
          flaw(
              "no rule is named that is not the programme's",
              "name=\"rule\" value=\"ZJ-1\"",
              "name=\"rule\" value=\"SL-1\"",
              "SL-1: is named, but it is no rule of sample-programme"),
          new Flaw(
              "every rule of the programme is named",
              bundle -> bundle.with(MODEL, bundle.text(MODEL).replace("ZJ-2", "G-2")),
              "sample-programme: no element or decision names ZJ-2"),
          flaw(
              "every task of a person has a form of the bundle",
              "camunda:formRef=\"score\"",
              "camunda:formRef=\"points\"",
              "userTask_score: there is no form 'points'"),
          flaw(
              "every task of a person has a form of the bundle",
              "camunda:formRef=\"score\" camunda:formRefBinding=\"deployment\"",
              "camunda:formRef=\"score\" camunda:formRefBinding=\"latest\"",
              "userTask_score: its form is not bound to the deployment"),
          flaw(
              "an application is made on a form of the bundle",
              " camunda:formRef=\"apply\" camunda:formRefBinding=\"deployment\"",
              "",
              "startEvent_applicationSubmitted: there is no form 'null'"),
          withFile(
              "a form's id is its name",
              "score.form",
              "{\"id\": \"Form_1abcdef\"}",
              "score.form: bears another id inside"),
          withFile(
              "every form is used",
              "spare.form",
              "{\"id\": \"spare\"}",
              "spare.form: is a form that nothing shows"),
          flaw(
              "every step is a verb",
              "${publishCall}",
              "${publishAll}",
              "serviceTask_publishCall: '${publishAll}' is no verb for a step"),
          flaw(
              "every step is a verb",
              "${publishCall}",
              "${recordScore}",
              "serviceTask_publishCall: '${recordScore}' is no verb for a step"),
          flaw(
              "every listener is a verb",
              "${recordScore}",
              "${recordScores}",
              "${recordScores}: is no verb that listens to a person's task"),
          flaw(
              "every listener is a verb",
              "${closeApplication}",
              "${closeAll}",
              "${closeAll}: is no verb that listens"),
          flaw(
              "what a person submits is taken up by a verb",
              "delegateExpression=\"${recordScore}\" event=\"complete\"",
              "delegateExpression=\"${recordScore}\" event=\"create\"",
              "userTask_score: its form reaches nobody: no listener on complete"),
          flaw(
              "expressions use verbs and known variables only",
              "${panelMembers.of(execution)}",
              "${repositoryService.createDeployment()}",
              "repositoryService.createDeployment(): is no call of a verb"),
          flaw(
              "expressions use verbs and known variables only",
              "${panelMembers.of(execution)}",
              "${execution.processEngineServices}",
              "execution.processEngineServices: is more than a word or a call"),
          flaw(
              "expressions use verbs and known variables only",
              "${eligible}",
              "${elegible}",
              "elegible: nobody knows elegible"),
          flaw(
              "no classes, scripts or calls of other models",
              "camunda:delegateExpression=\"${publishCall}\"",
              "camunda:class=\"java.lang.Object\"",
              "serviceTask_publishCall: has class"),
          flaw(
              "no classes, scripts or calls of other models",
              "<camunda:executionListener delegateExpression=\"${closeApplication}\" event=\"start\" />",
              "<camunda:executionListener event=\"start\"><camunda:script"
                  + " scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>",
              "endEvent_vetoed: script is not of our vocabulary"),
          flaw(
              "no classes, scripts or calls of other models",
              "<camunda:executionListener delegateExpression=\"${closeApplication}\"",
              "<camunda:executionListener class=\"java.lang.Object\"",
              "endEvent_vetoed: has class"));

  private FlawedWords() {}
}
