package cn.zhuli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the policies stands in a model and is proven; the page says where and by what. */
class RulesPageTest {

  private static final Path PAGE = Path.of("docs/rules.md");
  private static final Path MADE = Path.of("target/rules.md");

  /** The common rules, some of which the house keeps and no element of a model. */
  private static final String OF_THE_HOUSE = "G-";

  private final RulesPage page = new RulesPage(Bundle.shipped());

  @TestFactory
  Stream<DynamicTest> everyRuleStandsInAModelAndIsProven() {
    return Sources.IN_ORDER.stream()
        .map(
            rule ->
                dynamicTest(
                    rule,
                    () -> {
                      if (!rule.startsWith(OF_THE_HOUSE)) {
                        assertThat(page.elements(rule))
                            .as("elements that name %s", rule)
                            .isNotEmpty();
                      }
                      assertThat(page.proofs(rule)).as("what proves %s", rule).isNotEmpty();
                    }));
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    Files.createDirectories(MADE.getParent());
    Files.writeString(MADE, page.text());

    assertThat(Files.readString(PAGE))
        .as("%s is out of date: cp %s %s", PAGE, MADE, PAGE)
        .isEqualTo(page.text());
  }
}
