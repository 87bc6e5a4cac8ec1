package cn.zhuli.model;

import static cn.zhuli.model.Flaw.SAMPLE;
import static cn.zhuli.model.Flaw.TABLE;
import static cn.zhuli.model.Flaw.flaw;
import static cn.zhuli.model.Flaw.inTable;
import static cn.zhuli.model.Flaw.renamed;
import static cn.zhuli.model.Flaw.withFile;

import java.util.List;

/** Samples that call something by a wrong name. */
final class FlawedNames {

  static final List<Flaw> ALL =
      List.of(
          flaw(
              "file, folder and definitions bear one key",
              " id=\"sample-programme\"",
              " id=\"Definitions_1x2y3z4\"",
              "Definitions_1x2y3z4: the definitions are not called like it"),
          withFile(
              "file, folder and definitions bear one key",
              "another.bpmn",
              "",
              "sample-programme: holds other models than one of its name: [another,"
                  + " sample-programme]"),
          flaw(
              "two executable pools, -round and -application",
              "name=\"样例 · 申报项目\" isExecutable=\"true\"",
              "name=\"样例 · 申报项目\" isExecutable=\"false\"",
              "sample-programme-application: is not executable"),
          inTable(
              "a decision is named like its file, after the programme",
              "<decision id=\"sample-programme-veto\"",
              "<decision id=\"veto\"",
              "sample-programme-veto.dmn: holds no decision of its name"),
          withFile(
              "a decision is named like its file, after the programme",
              "veto.dmn",
              SAMPLE.text(TABLE),
              "veto.dmn: is not named after its programme"),
          new Flaw(
              "ids tell type and subject",
              renamed("userTask_preparePayment", "prepare"),
              "prepare: is not userTask_ and words in camelCase"),
          new Flaw(
              "ids tell type and subject",
              renamed("messageEvent_listApplied", "timerEvent_listApplied"),
              "timerEvent_listApplied: is not messageEvent_ and words in camelCase"),
          new Flaw(
              "ids tell type and subject",
              renamed("flow_eligibleYes", "flow_Eligible_yes"),
              "flow_Eligible_yes: is not flow_ and words in camelCase"),
          inTable(
              "ids are unique in a file",
              "id=\"in_unsound\"",
              "id=\"out_unsound\"",
              "out_unsound: stands twice in sample-programme-veto.dmn"),
          inTable(
              "no id is generated",
              "id=\"rule_unsound\"",
              "id=\"DecisionRule_0xk3f1a\"",
              "DecisionRule_0xk3f1a: looks generated, name it"),
          new Flaw(
              "no id is generated",
              renamed("userTask_preparePayment", "userTask_0ab12cd"),
              "userTask_0ab12cd: looks generated, name it"),
          flaw(
              "no id is generated",
              "id=\"userTask_score_di\"",
              "id=\"score_di\"",
              "score_di: is not called like its element"));

  private FlawedNames() {}
}
