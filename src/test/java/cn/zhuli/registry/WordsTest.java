package cn.zhuli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Pages call things what the tables call them. */
class WordsTest {

  private final ResourceBundleMessageSource messages = messages();

  @Test
  void choicesAreCalledWhatTheTemplateOffers() {
    assertCalled("registry.level.", Level.values());
    assertCalled("registry.kind.", UnitKind.values());
    assertCalled("registry.inspection.", Inspection.Kind.values());
  }

  @Test
  void pointsOfGovernanceAreCalledLikeTheirColumns() {
    var columns = new GovernanceSheet().columns();
    for (var point : Indicators.class.getRecordComponents()) {
      assertThat(columns)
          .filteredOn(column -> column.field().equals(point.getName()))
          .extracting(Column::header)
          .containsExactly(said("registry.point." + point.getName()));
    }
  }

  @SafeVarargs
  private <T extends Enum<T> & Worded> void assertCalled(String key, T... choices) {
    Arrays.stream(choices)
        .forEach(it -> assertThat(said(key + it.name())).isEqualTo(it.words().get(0)));
  }

  private String said(String key) {
    return messages.getMessage(key, null, Locale.CHINESE);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
