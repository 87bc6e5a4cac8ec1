package cn.zhuli.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class DocumentSettingsTest {

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(DocumentDefaults.class);

  @Test
  void takesPapersAndPicturesUpTo50MegabytesUnlessToldOtherwise() {
    start.run(
        running -> {
          var settings = running.getBean(DocumentSettings.class);
          assertThat(settings.maxSize()).isEqualTo(DataSize.ofMegabytes(50));
          assertThat(settings.extensions())
              .containsExactly(
                  ".doc", ".docx", ".jpeg", ".jpg", ".pdf", ".png", ".ppt", ".pptx", ".xls",
                  ".xlsx");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhuli.documents.max-size=0",
        "zhuli.documents.max-size=501MB",
        "zhuli.documents.max-total-per-subject=1MB",
        "zhuli.documents.allowed-types=",
        "zhuli.documents.allowed-types=pdf",
        "zhuli.documents.allowed-types=application/unheard-of"
      })
  void doesNotStartWithSettingsThatMakeNoSense(String setting) {
    start.withPropertyValues(setting).run(failed -> assertThat(failed).hasFailed());
  }

  @Test
  void letsAnotherModuleDecideWhoReads() {
    DocumentAccess everybody = (user, document) -> true;

    start
        .withBean(DocumentAccess.class, () -> everybody)
        .run(running -> assertThat(running.getBean(DocumentAccess.class)).isSameAs(everybody));
  }
}
