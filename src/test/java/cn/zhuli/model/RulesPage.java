package cn.zhuli.model;

import cn.zhuli.process.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * Where each rule of the policies stands in the models and what proves it: the page {@code
 * docs/rules.md}, made from models, decisions, scenarios and tests.
 */
final class RulesPage {

  private static final Path SCENARIOS = Path.of("src/test/scenarios");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern RULE = Pattern.compile("[A-Z]+-[A-Z]?\\d+");
  private static final Pattern EXPECTED = Pattern.compile("\\brule: *\"?([^\"}\\n]*)");
  private static final Pattern PROVES = Pattern.compile("@Proves\\(([^)]*)\\)");

  private static final String HEAD =
      """
      # Rules: where each stands, and what proves it

      Made from the models, the decision tables, the scenarios and the tests; `RulesPageTest` compares it and says what to do when it is
      out of date. Ids are those of the policies' rules. An element is named by its id in the model, a table by its name; a scenario by its
      file under `src/test/scenarios`, first those named after the rule, then those that expect it.
      """;

  private final Map<String, TreeSet<String>> elements = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> named = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> expecting = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> tests = new LinkedHashMap<>();

  RulesPage(List<Bundle> bundles) {
    bundles.forEach(this::read);
    files(SCENARIOS, ".yaml").forEach(this::readScenario);
    files(TESTS, ".java").forEach(this::readTest);
  }

  /** What of models and decisions names the rule. */
  List<String> elements(String rule) {
    return List.copyOf(elements.getOrDefault(rule, new TreeSet<>()));
  }

  /** The scenarios named after the rule, and the tests that prove it. */
  List<String> proofs(String rule) {
    return Stream.of(named, tests)
        .flatMap(found -> found.getOrDefault(rule, new TreeSet<>()).stream())
        .toList();
  }

  String text() {
    return HEAD
        + Stream.of("G", "SD", "SL", "SA", "WH", "YC", "CA", "ZJ")
            .map(this::section)
            .collect(Collectors.joining());
  }

  private String section(String prefix) {
    return "\n## %s\n\n| rule | in the models | proven by |\n|---|---|---|\n".formatted(prefix)
        + Sources.IN_ORDER.stream()
            .filter(rule -> rule.startsWith(prefix + "-"))
            .map(this::row)
            .collect(Collectors.joining());
  }

  private String row(String rule) {
    var proofs = new ArrayList<>(proofs(rule));
    expecting.getOrDefault(rule, new TreeSet<>()).stream()
        .filter(scenario -> !proofs.contains(scenario))
        .forEach(proofs::add);
    return "| %s | %s | %s |\n".formatted(rule, code(elements(rule)), code(proofs));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining("<br>"));
  }

  private void read(Bundle bundle) {
    Stream.of(bundle.all(Process.class), bundle.all(FlowElement.class))
        .flatMap(found -> found.stream())
        .forEach(element -> read(bundle, element));
    for (var name : bundle.named(".dmn")) {
      var table = bundle.table(name);
      RULE.matcher(bundle.text(name + ".dmn"))
          .results()
          .forEach(
              id ->
                  table
                      .getModelElementsByType(Decision.class)
                      .forEach(decision -> add(elements, id.group(), decision.getId())));
    }
    bundle
        .named(".json")
        .forEach(
            name ->
                RULE.matcher(bundle.text(name + ".json"))
                    .results()
                    .forEach(id -> add(elements, id.group(), bundle.key() + "/" + name + ".json")));
  }

  private void read(Bundle bundle, BaseElement element) {
    Element.rulesOf(element).forEach(rule -> add(elements, rule, shown(bundle, element)));
  }

  private static String shown(Bundle bundle, BaseElement element) {
    return element instanceof Process ? element.getId() : bundle.key() + "/" + element.getId();
  }

  private void readScenario(Path file) {
    var name = SCENARIOS.relativize(file).toString();
    var matcher = RULE.matcher(file.getFileName().toString());
    if (matcher.lookingAt()) {
      add(this.named, matcher.group(), name);
    }
    EXPECTED
        .matcher(text(file))
        .results()
        .flatMap(found -> RULE.matcher(found.group(1)).results())
        .forEach(rule -> add(expecting, rule.group(), name));
  }

  private void readTest(Path file) {
    PROVES
        .matcher(text(file))
        .results()
        .flatMap(found -> RULE.matcher(found.group(1)).results())
        .forEach(rule -> add(tests, rule.group(), name(file)));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static void add(Map<String, TreeSet<String>> found, String rule, String what) {
    found.computeIfAbsent(rule, ignored -> new TreeSet<>()).add(what);
  }

  private static List<Path> files(Path folder, String ending) {
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
