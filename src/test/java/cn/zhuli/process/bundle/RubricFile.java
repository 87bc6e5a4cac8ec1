package cn.zhuli.process.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rubric of a programme as it is written. */
record RubricFile(String programme, JsonNode json) {

  static RubricFile of(String programme) {
    return new RubricFile(programme, FormFile.json(path(programme)));
  }

  /** The rubrics of all programmes in which experts score. */
  static List<RubricFile> all() {
    return new BundleFiles()
        .shipped().stream()
            .filter(programme -> Files.exists(path(programme)))
            .map(RubricFile::of)
            .toList();
  }

  List<JsonNode> sections() {
    return FormFile.list(json.path("sections")).toList();
  }

  List<JsonNode> criteria() {
    return sections().stream().flatMap(section -> FormFile.list(section.path("criteria"))).toList();
  }

  /** The field of the score form for each criterion. */
  List<String> scoreKeys() {
    return criteria().stream().map(criterion -> "score_" + criterion.path("id").asText()).toList();
  }

  @Override
  public String toString() {
    return programme;
  }

  private static Path path(String programme) {
    return Path.of("processes", programme, "rubric.json");
  }
}
