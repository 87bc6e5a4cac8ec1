package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The rows of a plan that a case has filed: reports answer them one by one, as they were approved
 * (ZJ-5, ZJ-7).
 */
@Component
public class Commitments {

  private static final String FILED = "filed";

  /** Longer texts are no numbers that anybody meant, and nobody needs to read them again. */
  private static final int READABLE = 40;

  private final Decisions decisions;

  Commitments(Decisions decisions) {
    this.decisions = decisions;
  }

  /** The rows that a case filed last under a name; none if it filed nothing. */
  public List<Facts> of(String number, String name) {
    return last(number, name, decision -> decision.verdict().equals(FILED));
  }

  /**
   * The same rows, each with what the last report under {@code report} said of it, if there is one.
   */
  public List<Facts> answered(String number, String name, String report) {
    var committed = of(number, name);
    var said = last(number, report, decision -> !decision.verdict().equals(FILED));
    var answered = new ArrayList<Facts>();
    for (int i = 0; i < committed.size(); i++) {
      var row = committed.get(i);
      answered.add(i < said.size() ? said.get(i).overriddenBy(row) : row);
    }
    return List.copyOf(answered);
  }

  /**
   * Refuses a report that leaves out, adds or changes what was committed. What it says beyond that
   * is its own; a cell that it leaves out means what was committed.
   *
   * @param rule rule ids of the step
   * @param report the rows that were sent
   * @param field the name of the list in which they were sent
   * @throws Refused with the place of each change
   */
  public static void refuseChanged(
      String rule, List<Facts> committed, List<Facts> report, String field) {
    if (report.size() != committed.size()) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              rule,
              field,
              "应逐项填报审核通过的计划中的 " + committed.size() + " 项目标，不能增减",
              "Answer the " + committed.size() + " goals of the approved plan, one by one"));
    }
    var refusals = new ArrayList<Refusal>();
    for (int i = 0; i < committed.size(); i++) {
      refusals.addAll(changes(rule, committed.get(i), report.get(i), field + "[" + i + "]"));
    }
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  /**
   * Refuses a plan in which something is taken on without a goal, or a goal belongs to nothing that
   * is taken on: what has no goal would never be evaluated.
   *
   * @param rule rule ids of the step
   * @param field the name of the list in which it is taken on
   * @param taken what is taken on, by the words of the form
   * @param goals what each goal belongs to, by its place
   */
  public static void refuseUncovered(
      String rule, String field, Map<String, String> taken, Map<String, String> goals) {
    var refusals = new ArrayList<Refusal>();
    taken.forEach(
        (one, label) -> {
          if (!goals.containsValue(one)) {
            refusals.add(
                new Refusal(
                    rule,
                    field,
                    "任务类别“" + label + "”没有阶段目标，请补写目标或取消勾选",
                    "'" + label + "' has no goal; state one, or do not take it on"));
          }
        });
    goals.forEach(
        (place, one) -> {
          if (!taken.containsKey(one)) {
            refusals.add(
                new Refusal(
                    rule,
                    place,
                    "该目标的任务类别不在承担的任务类别之中，请勾选该类别或改列",
                    "This goal belongs to nothing that is taken on; take it on, or change the goal"));
          }
        });
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  private static List<Refusal> changes(String rule, Facts committed, Facts sent, String place) {
    return committed.asMap().keySet().stream()
        .filter(cell -> !sent.text(cell).isBlank())
        .filter(cell -> !isSame(committed.text(cell), sent.text(cell)))
        .map(cell -> changed(rule, place + "." + cell, committed.text(cell), sent.text(cell)))
        .toList();
  }

  private static Refusal changed(String rule, String place, String committed, String sent) {
    var shown = sent.length() > READABLE ? sent.substring(0, READABLE) + "…" : sent;
    return new Refusal(
        rule,
        place,
        "审核通过的计划中为“" + committed + "”，不能改为“" + shown + "”，请恢复原值",
        "The approved plan says '" + committed + "', not '" + shown + "'; restore it");
  }

  private static boolean isSame(String committed, String sent) {
    if (committed.strip().equals(sent.strip())) {
      return true;
    }
    try {
      return sent.length() <= READABLE
          && new BigDecimal(committed.strip()).compareTo(new BigDecimal(sent.strip())) == 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private List<Facts> last(String number, String name, Predicate<Decision> which) {
    return decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
        .filter(which)
        .map(Decision::facts)
        .filter(facts -> facts.has(name))
        .reduce((earlier, later) -> later)
        .map(facts -> facts.rows(name))
        .orElse(List.of());
  }
}
