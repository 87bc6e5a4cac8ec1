package cn.zhuli.model;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.word.Verdicts;
import cn.zhuli.programme.Programme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What elements say to the verbs that read them. */
final class Parameters {

  static final List<Rule> RULES =
      List.of(
          Rule.of("a parameter is one that a verb of its element reads", Parameters::read),
          Rule.of("a verb is told what it needs", Parameters::told),
          Rule.of("an outcome has a word that people read", Parameters::outcomes));

  /** Whoever decides something reads on whose rule. */
  private static final String RULE = "rule";

  private Parameters() {}

  private static void read(Bundle bundle, Findings findings) {
    for (var element : bundle.all(FlowElement.class)) {
      var known = known(element);
      names(element)
          .forEach(
              name ->
                  findings.expect(
                      known.contains(name), element.getId(), "nobody reads '" + name + "'"));
    }
    for (var pool : bundle.all(Process.class)) {
      names(pool)
          .forEach(
              name -> findings.expect(isTerm(name), pool.getId(), "nobody reads '" + name + "'"));
    }
  }

  private static Stream<String> names(BaseElement element) {
    return Element.properties(element).stream().map(CamundaProperty::getCamundaName);
  }

  private static Set<String> known(BaseElement element) {
    var known = new HashSet<String>();
    verbs(element)
        .forEach(
            verb -> {
              known.add(RULE);
              known.addAll(List.of(verb.needs()));
              known.addAll(List.of(verb.takes()));
            });
    return known;
  }

  private static Stream<Verb> verbs(BaseElement element) {
    return Words.verbs(element).stream().flatMap(verb -> Verbs.said(verb).stream());
  }

  private static boolean isTerm(String name) {
    return Programme.TERMS.contains(name)
        || Programme.NAMED.stream().anyMatch(kind -> name.startsWith(kind + "."));
  }

  private static void told(Bundle bundle, Findings findings) {
    for (var element : bundle.all(FlowElement.class)) {
      var told = names(element).toList();
      verbs(element)
          .flatMap(verb -> Arrays.stream(verb.needs()))
          .forEach(
              name ->
                  findings.expect(
                      told.contains(name), element.getId(), "does not say '" + name + "'"));
    }
  }

  private static void outcomes(Bundle bundle, Findings findings) {
    for (var element : bundle.all(FlowElement.class)) {
      Bundle.parameter(element, "outcome")
          .ifPresent(
              outcome ->
                  findings.expect(
                      !Verdicts.label(outcome).equals(outcome),
                      element.getId(),
                      "nobody knows an outcome '" + outcome + "'"));
    }
  }
}
