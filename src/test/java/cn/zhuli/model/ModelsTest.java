package cn.zhuli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model of the repository obeys every rule. */
class ModelsTest {

  private static final List<Bundle> BUNDLES = Bundle.shipped();

  /** Models that are tests themselves. */
  private static final Path OTHERS = Path.of("src/test/programmes");

  @TestFactory
  Stream<DynamicNode> everyModelObeysEveryRule() throws IOException {
    return Stream.concat(BUNDLES.stream(), others())
        .map(
            bundle ->
                dynamicContainer(
                    bundle.key(),
                    Rules.ALL.stream()
                        .map(rule -> dynamicTest(rule.sentence(), () -> obeys(bundle, rule)))));
  }

  private static Stream<Bundle> others() throws IOException {
    try (var folders = Files.list(OTHERS)) {
      return folders.map(folder -> Bundle.read(folder)).toList().stream();
    }
  }

  private static void obeys(Bundle bundle, Rule rule) {
    var findings = rule.hold(bundle);

    assertThat(findings.objections()).as(rule.sentence()).isEmpty();
    if (rule.everywhere()) {
      assertThat(findings.looked()).as("looks of '%s'", rule).isPositive();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyRuleLooksAtSomething() throws IOException {
    var bundles = Stream.concat(BUNDLES.stream(), others()).toList();
    return Rules.ALL.stream()
        .map(
            rule ->
                dynamicTest(
                    rule.sentence(),
                    () ->
                        assertThat(bundles.stream().mapToInt(it -> rule.hold(it).looked()).sum())
                            .isPositive()));
  }

  @Test
  void everyFolderOfFormsBelongsToAModel() throws IOException {
    try (var folders = Files.list(Path.of("forms"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .contains("shared")
          .filteredOn(folder -> !folder.equals("shared"))
          .isNotEmpty()
          .isSubsetOf(BUNDLES.stream().map(Bundle::key).toList());
    }
  }

  @Test
  void everyProgrammeHasItsRulesAndEveryRuleItsProgramme() {
    var assigned = Sources.assigned().stringPropertyNames();

    assertThat(BUNDLES).extracting(Bundle::key).isNotEmpty().isSubsetOf(assigned);
    assertThat(assigned.stream().flatMap(programme -> Sources.of(programme).stream()))
        .containsAll(Sources.KNOWN.stream().filter(id -> !id.startsWith("G-")).toList())
        .isSubsetOf(Sources.KNOWN);
  }
}
