package cn.zhuli.model;

import cn.zhuli.fact.Supplies;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What tables decide on: what people declare in a form, and what the house itself knows. */
final class Known {

  static final List<Rule> RULES =
      List.of(Rule.of("a table asks for facts that somebody supplies", Known::supplied));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> HOUSE = house();

  /** Words of FEEL; names before a bracket are its functions. */
  private static final Set<String> WORDS =
      Set.of(
          "if",
          "then",
          "else",
          "and",
          "or",
          "not",
          "null",
          "true",
          "false",
          "in",
          "some",
          "every",
          "satisfies",
          "for",
          "return",
          "between",
          "instance",
          "years",
          "months",
          "days",
          "of");

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern BOUND = Pattern.compile("\\b(?:some|every|for)\\s+(\\w+)\\s+in\\b");
  private static final Pattern NAME =
      Pattern.compile("(?<![.\\p{L}\\p{N}_])[\\p{L}_][\\p{L}\\p{N}_]*+(?!\\s*\\()");

  private Known() {}

  private static void supplied(Bundle bundle, Findings findings) {
    var known = new HashSet<>(HOUSE);
    known.addAll(declared(bundle));
    known.addAll(computed(bundle));
    for (var input : bundle.ofTables(InputExpression.class)) {
      for (var name : names(input.getText().getTextContent())) {
        findings.expect(known.contains(name), input.getId(), "nobody supplies '" + name + "'");
      }
    }
  }

  private static Set<String> names(String feel) {
    var bare = TEXT.matcher(feel).replaceAll("\"\"");
    var bound =
        BOUND.matcher(bare).results().map(found -> found.group(1)).collect(Collectors.toSet());
    return NAME.matcher(bare)
        .results()
        .map(found -> found.group())
        .filter(name -> !WORDS.contains(name) && !bound.contains(name))
        .collect(Collectors.toSet());
  }

  /** What the forms of the bundle ask for. */
  private static Set<String> declared(Bundle bundle) {
    return bundle.named(".form").stream()
        .map(name -> json(bundle, name + ".form"))
        .flatMap(Options::fields)
        .flatMap(field -> Stream.of(field.path("key").asText(), field.path("path").asText()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What the bundle itself has computed: last days of periods, measures and their targets. */
  private static Set<String> computed(Bundle bundle) {
    var days =
        bundle.pool("-round").flatMap(pool -> Bundle.parameter(pool, "lastDays")).stream()
            .flatMap(said -> Arrays.stream(said.split(",")))
            .map(said -> said.strip().split("=")[0]);
    var measures =
        bundle.named("measures.json").stream()
            .flatMap(
                name ->
                    json(bundle, name + "measures.json")
                        .path("measures")
                        .findValuesAsText("id")
                        .stream())
            .flatMap(id -> Stream.of(id, "target_" + id));
    return Stream.concat(days, measures).collect(Collectors.toSet());
  }

  private static JsonNode json(Bundle bundle, String file) {
    try {
      return JSON.readTree(bundle.text(file));
    } catch (JsonProcessingException e) {
      throw new AssertionError(file, e);
    }
  }

  private static Set<String> house() {
    return suppliers()
        .flatMap(type -> Arrays.stream(type.getAnnotation(Supplies.class).value()))
        .collect(Collectors.toSet());
  }

  /** The types that add facts to what people declare. */
  static Stream<Class<?>> suppliers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Supplies.class));
    return scanner.findCandidateComponents("cn.zhuli").stream()
        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
  }
}
