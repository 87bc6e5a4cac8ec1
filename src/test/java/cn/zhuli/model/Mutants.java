package cn.zhuli.model;

import static cn.zhuli.model.Mutant.mutant;
import static cn.zhuli.model.Slips.droppedStep;
import static cn.zhuli.model.Slips.due;
import static cn.zhuli.model.Slips.given;
import static cn.zhuli.model.Slips.inTable;
import static cn.zhuli.model.Slips.openTimer;
import static cn.zhuli.model.Slips.option;
import static cn.zhuli.model.Slips.parameter;
import static cn.zhuli.model.Slips.pastStep;
import static cn.zhuli.model.Slips.renamedParameter;
import static cn.zhuli.model.Slips.swapped;
import static cn.zhuli.model.Slips.timer;

import java.util.List;

/** Slips that deploy and run, and do what no policy says. */
final class Mutants {

  private static final String LEADER = "shandong-innovation-leader";
  private static final String DRIVE = "shandong-innovation-drive";
  private static final String BASES = "zhejiang-innovation-drive";
  private static final String CAST = "cast-local-society-award";
  private static final String GIVEN = "a number is the one that the policy gives";
  private static final String COMPLETE = "every number of the policy stands in the model";
  private static final String COMPETENT = "a task is given to those whose work its verbs are";
  private static final String READ = "a parameter is one that a verb of its element reads";

  static final List<Mutant> ALL =
      List.of(
          mutant(
                  "a timer goes off a day after its task is due",
                  LEADER,
                  timer("boundaryEvent_signatureLate", "P30D", "P31D"),
                  "a task is due when its timer says so",
                  "boundaryEvent_signatureLate: ends at ${deadlines.after('P31D')} a task due at"
                      + " ${deadlines.after('P30D')}")
              .alsoSeenBy(GIVEN),
          mutant(
              "who doesn't pay approves a payment",
              LEADER,
              given("userTask_approveFinalPayment", "sd-officer"),
              COMPETENT,
              "userTask_approveFinalPayment: 'sd-officer' does not approvePayment"),
          mutant(
              "officers do the work of form reviewers",
              LEADER,
              given("userTask_reviewForm", "sd-officer"),
              COMPETENT,
              "userTask_reviewForm: 'sd-officer' does not recordFormReview"),
          mutant(
              "the applicant decides on an objection",
              LEADER,
              given("userTask_decideObjection", "society-${applicant}"),
              COMPETENT,
              "userTask_decideObjection: 'society-${applicant}' does not decideObjection"),
          mutant(
                  "a base is extended by 90 days instead of 180",
                  BASES,
                  bundle ->
                      due("userTask_reportExtension", "P180D", "P90D")
                          .apply(
                              timer("boundaryEvent_extensionLate", "P180D", "P90D").apply(bundle)),
                  GIVEN,
                  "userTask_reportExtension: recordRectification.due is P90D, which no rule gives")
              .alsoSeenBy(COMPLETE),
          mutant(
                  "a list is public for 9 days instead of 10",
                  CAST,
                  parameter("serviceTask_publishNotice", "period", "P9D"),
                  GIVEN,
                  "serviceTask_publishNotice: publishNotice.period is P9D, which no rule gives")
              .alsoSeenBy(COMPLETE),
          mutant(
                  "31 days to put right instead of 30",
                  LEADER,
                  parameter("serviceTask_concludeAcceptance", "rectifyWithin", "P31D"),
                  GIVEN,
                  "serviceTask_concludeAcceptance: concludeAcceptance.rectifyWithin is P31D, which"
                      + " no rule gives")
              .alsoSeenBy(COMPLETE),
          mutant(
              "a flow leads past the announcement of the results",
              LEADER,
              pastStep("sendTask_announceResults"),
              "no round ends before its results are announced",
              "serviceTask_closeRound: can be reached without sendTask_announceResults"),
          mutant(
                  "the round has no notice",
                  LEADER,
                  droppedStep("serviceTask_publishNotice"),
                  "no result is announced without a notice",
                  "sendTask_announceResults: can be reached without a notice")
              .alsoSeenBy(COMPLETE),
          mutant(
              "nobody waits for the end of the notice",
              LEADER,
              pastStep("subProcess_notice"),
              "no award before the notice is over",
              "serviceTask_prepareAgreement: can be reached without the end of its notice"),
          mutant(
              "a payment goes out when it is refused",
              LEADER,
              swapped("flow_startPaymentApprovedYes", "flow_startPaymentApprovedNo"),
              "yes leads to the payment, and no to none",
              "flow_startPaymentApprovedNo: leads to a payment that nobody approved"),
          mutant(
              "an outcome is misspelt",
              DRIVE,
              parameter("endEvent_forfeited", "outcome", "forfieted"),
              "an outcome has a word that people read",
              "endEvent_forfeited: nobody knows an outcome 'forfieted'"),
          mutant(
              "an option is not what the decision asks for",
              BASES,
              option("decide-base", "outcome", "extend", "prolong"),
              "what a decision sets is an option of its form",
              "userTask_decideBase: asks whether outcome is extend, but offers [continue, end,"
                  + " prolong, pursue]"),
          mutant(
              "an option is not what the verb asks for",
              LEADER,
              option("approve-payment", "approved", "yes", "agree"),
              "a form offers the answers that its verb tells apart",
              "userTask_approveStartPayment: offers [agree, no] for approved, of which [yes, no] is"
                  + " understood"),
          mutant(
              "who signs too late signs all the same",
              LEADER,
              openTimer("boundaryEvent_signatureLate"),
              "a timer that says a task is late ends it",
              "boundaryEvent_signatureLate: leaves its task open"),
          mutant(
                  "a parameter is misspelt",
                  LEADER,
                  renamedParameter("serviceTask_rankApplications", "threshold", "treshold"),
                  READ,
                  "serviceTask_rankApplications: nobody reads 'treshold'")
              .alsoSeenBy(COMPLETE),
          mutant(
              "a term of the round is misspelt",
              DRIVE,
              renamedParameter(DRIVE + "-round", "oncePer", "oncePre"),
              READ,
              DRIVE + "-round: nobody reads 'oncePre'"),
          mutant(
                  "a verb is not told what it needs",
                  LEADER,
                  renamedParameter("serviceTask_releaseFinalPayment", "tranche", "rule"),
                  "a verb is told what it needs",
                  "serviceTask_releaseFinalPayment: does not say 'tranche'")
              .alsoSeenBy("each tranche is released at one place"),
          mutant(
              "a table asks for a fact that nobody supplies",
              LEADER,
              inTable(LEADER + "-veto", "fraudOnRecord", "fraudOnRekord"),
              "a table asks for facts that somebody supplies",
              "inputExpression_fraudOnRecord: nobody supplies 'fraudOnRekord'"),
          mutant(
                  "the society gets less than the policy gives",
                  DRIVE,
                  parameter("serviceTask_prepareAgreement", "tranches", "60,40"),
                  COMPLETE,
                  "SA-6: no prepareAgreement.tranches is 70/30")
              .alsoSeenBy(GIVEN));

  private Mutants() {}
}
