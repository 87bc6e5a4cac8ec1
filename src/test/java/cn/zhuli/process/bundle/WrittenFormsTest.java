package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms and parts as they lie in the repository: a modeler opens each, and each is used. */
class WrittenFormsTest {

  private static final Path FORMS = Path.of("forms");

  @ParameterizedTest
  @MethodSource("written")
  void opensInAModeler(Path file) {
    var form = FormFile.json(file);

    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.path("type").asText()).isEqualTo("default");
    assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
    assertThat(form.findValues("properties")).allMatch(WrittenFormsTest::isText);
    assertThat(form.findValuesAsText("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyPartIsUsedAndNoneHidesASharedOne() throws IOException {
    var shared = parts("shared");
    assertThat(used(written())).containsAll(shared);
    for (var programme : new BundleFiles().shipped()) {
      assertThat(parts(programme)).doesNotContainAnyElementsOf(shared);
      assertThat(used(written().filter(it -> it.startsWith(FORMS.resolve(programme)))))
          .containsAll(parts(programme));
    }
  }

  @Test
  void aSharedFormIsShownByMoreThanOneProgramme() throws IOException {
    try (var files = Files.list(FORMS.resolve("shared"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new BundleFiles().shipped())
            .filteredOn(it -> !Files.exists(FORMS.resolve(it).resolve(file.getFileName())))
            .filteredOn(it -> shows(it, file.getFileName().toString()))
            .as(file.toString())
            .hasSizeGreaterThan(1);
      }
    }
  }

  private static boolean shows(String programme, String form) {
    return new BundleFiles().shipped(programme).orElseThrow().files().containsKey(form);
  }

  private static boolean isText(JsonNode properties) {
    return FormFile.list(properties).allMatch(JsonNode::isTextual);
  }

  private static Set<String> used(Stream<Path> files) {
    var used = new HashSet<String>();
    files
        .map(FormFile::json)
        .flatMap(form -> form.findValues("properties").stream())
        .forEach(properties -> used.add(properties.path("part").asText()));
    return used;
  }

  private static List<String> parts(String folder) throws IOException {
    var parts = FORMS.resolve(folder).resolve("parts");
    return written()
        .filter(file -> file.startsWith(parts))
        .map(file -> file.getFileName().toString().replace(".form", ""))
        .toList();
  }

  private static Stream<Path> written() throws IOException {
    try (var files = Files.walk(FORMS)) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
    }
  }
}
