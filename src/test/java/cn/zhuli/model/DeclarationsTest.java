package cn.zhuli.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.zhuli.fact.Supplies;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What verbs and facts say of themselves is true, and somebody needs it. */
class DeclarationsTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path PROCESS = MAIN.resolve("cn/zhuli/process");

  private static final Pattern READ =
      Pattern.compile(
          "(?:element|Element\\.of\\(\\w+\\))\\s*\\.(?:parameter|number|list|optional|optionalList|pairs)\\(\\s*\"(\\w+)\"");

  @TestFactory
  Stream<DynamicTest> aVerbDeclaresWhatItReads() {
    return verbs()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(),
                    () -> {
                      var said = new HashSet<>(parameters(type));
                      said.add("rule");
                      assertThat(read(type)).isSubsetOf(said);
                    }));
  }

  @Test
  void aVerbDeclaresNothingThatNobodyReads() {
    var sources = sources(PROCESS);

    assertThat(verbs().flatMap(type -> parameters(type).stream()))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(literal(sources, name)).as(name).isTrue());
  }

  @Test
  void everyDeclaredParameterIsUsedInAProgramme() {
    var used =
        Bundle.shipped().stream()
            .flatMap(bundle -> bundle.all(FlowElement.class).stream())
            .flatMap(DeclarationsTest::uses)
            .collect(toSet());

    assertThat(verbs().flatMap(type -> named(type).stream())).isSubsetOf(used);
  }

  @Test
  void everyVerbThatListensToPeopleSaysToWhom() {
    assertThat(verbs().filter(TaskListener.class::isAssignableFrom))
        .isNotEmpty()
        .extracting(type -> type.getAnnotation(Verb.class))
        .allMatch(verb -> verb.by().length > 0 || verb.byUnits());
  }

  @Test
  void everyTermOfARoundIsReadAndUsed() {
    var sources = sources(MAIN);
    var used =
        Bundle.shipped().stream()
            .flatMap(bundle -> bundle.all(Process.class).stream())
            .flatMap(pool -> Element.properties(pool).stream())
            .map(CamundaProperty::getCamundaName)
            .collect(toSet());

    assertThat(Programme.TERMS).isSubsetOf(used);
    assertThat(Programme.TERMS.stream().filter(term -> !term.equals("policy")))
        .allSatisfy(term -> assertThat(literal(sources, term)).as(term).isTrue());
  }

  @TestFactory
  Stream<DynamicTest> whoSuppliesFactsNamesThem() {
    return Known.suppliers()
        .map(
            type ->
                dynamicTest(
                    type.getSimpleName(),
                    () ->
                        assertThat(type.getAnnotation(Supplies.class).value())
                            .isNotEmpty()
                            .allSatisfy(
                                name ->
                                    assertThat(literal(List.of(body(type)), name))
                                        .as(name)
                                        .isTrue())));
  }

  private static Stream<Class<?>> verbs() {
    return Verbs.all().values().stream();
  }

  private static Set<String> parameters(Class<?> type) {
    var verb = type.getAnnotation(Verb.class);
    return Stream.concat(Arrays.stream(verb.needs()), Arrays.stream(verb.takes())).collect(toSet());
  }

  private static Set<String> named(Class<?> type) {
    return parameters(type).stream().map(name -> bean(type) + "." + name).collect(toSet());
  }

  private static String bean(Class<?> type) {
    return Character.toLowerCase(type.getSimpleName().charAt(0))
        + type.getSimpleName().substring(1);
  }

  private static Stream<String> uses(FlowElement element) {
    var names = Element.properties(element).stream().map(CamundaProperty::getCamundaName).toList();
    return Words.verbs(element).stream()
        .flatMap(verb -> names.stream().map(name -> verb + "." + name));
  }

  private static Set<String> read(Class<?> type) {
    return READ.matcher(body(type)).results().map(found -> found.group(1)).collect(toSet());
  }

  private static boolean literal(List<String> sources, String name) {
    return sources.stream().anyMatch(source -> source.contains("\"" + name + "\""));
  }

  private static List<String> sources(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(DeclarationsTest::undeclared)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(Class<?> type) {
    return undeclared(MAIN.resolve(type.getName().replace('.', '/') + ".java"));
  }

  /** A source without what it declares. */
  private static String undeclared(Path file) {
    try {
      return Files.readString(file)
          .replaceAll("(?s)@(?:Verb|Supplies)\\(.*?\\)\\n", "")
          .replaceAll("(?s)Set<String> TERMS =.*?;", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
