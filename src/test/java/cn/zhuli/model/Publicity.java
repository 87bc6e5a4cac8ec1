package cn.zhuli.model;

import cn.zhuli.process.Variable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What must be public before anybody gets anything (G-5), and what nobody may be left without. */
final class Publicity {

  static final List<Rule> RULES =
      List.of(
          Rule.whereItApplies("no result is announced without a notice", Publicity::noticed),
          Rule.whereItApplies("no award before the notice is over", Publicity::awarded),
          Rule.of("no round ends before its results are announced", Publicity::announced));

  private static final String ENDS = "${" + Variable.NOTICE_ENDS.name() + "}";
  private static final String NOTICE = "publishNotice";
  private static final String ANNOUNCE = "announceResults";
  private static final List<String> AWARDS = List.of("prepareAgreement", "commitAward");

  private Publicity() {}

  private static void noticed(Bundle bundle, Findings findings) {
    if (steps(bundle, NOTICE).findAny().isPresent() || waits(bundle)) {
      unreachable(bundle, findings, ANNOUNCE, steps(bundle, NOTICE).toList()::contains, "a notice");
    }
  }

  private static void awarded(Bundle bundle, Findings findings) {
    if (steps(bundle, NOTICE).findAny().isPresent() || waits(bundle)) {
      AWARDS.forEach(
          award ->
              unreachable(bundle, findings, award, Publicity::isOver, "the end of its notice"));
    }
  }

  private static void announced(Bundle bundle, Findings findings) {
    var announcements = steps(bundle, ANNOUNCE).toList();
    findings.expect(!announcements.isEmpty(), bundle.key(), "announces nothing");
    for (var announcement : announcements) {
      unreachable(bundle, findings, "closeRound", announcement::equals, announcement.getId());
    }
  }

  private static void unreachable(
      Bundle bundle, Findings findings, String verb, Predicate<FlowNode> without, String what) {
    var steps = steps(bundle, verb).toList();
    for (var pool : bundle.all(Process.class)) {
      var reached = bundle.ways().past(pool, without);
      steps.forEach(
          step ->
              findings.expect(
                  !reached.contains(step), step.getId(), "can be reached without " + what));
    }
  }

  private static Stream<FlowNode> steps(Bundle bundle, String verb) {
    return bundle.all(FlowNode.class).stream().filter(node -> does(node, verb));
  }

  private static boolean does(FlowNode node, String verb) {
    return Words.verbs(node).contains(verb);
  }

  /** Whether somewhere a notice is waited for. */
  private static boolean waits(Bundle bundle) {
    return bundle.all(FlowNode.class).stream().anyMatch(Publicity::isOver);
  }

  private static boolean isOver(FlowNode node) {
    return node instanceof CatchEvent event
        && event.getEventDefinitions().stream()
            .filter(TimerEventDefinition.class::isInstance)
            .map(TimerEventDefinition.class::cast)
            .anyMatch(
                timer ->
                    timer.getTimeDate() != null
                        && ENDS.equals(timer.getTimeDate().getTextContent().strip()));
  }
}
