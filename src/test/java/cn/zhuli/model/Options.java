package cn.zhuli.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What people choose from, and what is made of their choice. */
final class Options {

  static final List<Rule> RULES =
      List.of(
          Rule.of("a form offers the answers that its verb tells apart", Options::told),
          Rule.whereItApplies("what a decision sets is an option of its form", Options::set));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DECISION = "recordDecision";
  private static final String YES = "yes";

  private Options() {}

  private static void told(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      Words.verbs(task).stream()
          .flatMap(verb -> Verbs.said(verb).stream())
          .flatMap(verb -> Arrays.stream(verb.answers()))
          .forEach(answer -> told(bundle, findings, task, answer.split("=", 2)));
    }
  }

  private static void told(Bundle bundle, Findings findings, UserTask task, String[] answer) {
    var understood = List.of(answer[1].split("\\|"));
    var offered = offered(bundle, task, answer[0]);
    findings.expect(
        offered.isEmpty() || offered.contains(understood.get(0)) && understood.containsAll(offered),
        task.getId(),
        "offers %s for %s, of which %s is understood".formatted(offered, answer[0], understood));
  }

  private static void set(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      var sets = Bundle.parameter(task, "sets");
      if (Words.verbs(task).contains(DECISION) && sets.isPresent()) {
        var verdict = Bundle.parameter(task, "verdict").orElse("");
        var offered = offered(bundle, task, verdict);
        asked(sets.get())
            .forEach(
                asked ->
                    findings.expect(
                        offered.contains(asked),
                        task.getId(),
                        "asks whether %s is %s, but offers %s".formatted(verdict, asked, offered)));
      }
    }
  }

  private static Stream<String> asked(String sets) {
    return Arrays.stream(sets.split(","))
        .map(route -> route.strip().split("=", 2))
        .map(words -> words.length == 1 ? YES : words[1]);
  }

  private static Set<String> offered(Bundle bundle, UserTask task, String field) {
    var form = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef") + ".form";
    var offered = new TreeSet<String>();
    try {
      fields(JSON.readTree(bundle.text(form)))
          .filter(it -> field.equals(it.path("key").asText()))
          .forEach(it -> it.path("values").forEach(v -> offered.add(v.path("value").asText())));
    } catch (JsonProcessingException e) {
      throw new AssertionError(form, e);
    }
    return offered;
  }

  /** All fields of a form or of a part of it, those inside groups and lists too. */
  static Stream<JsonNode> fields(JsonNode part) {
    var inner = StreamSupport.stream(part.path("components").spliterator(), false);
    return Stream.concat(Stream.of(part), inner.flatMap(Options::fields));
  }
}
