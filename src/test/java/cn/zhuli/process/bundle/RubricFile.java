package cn.zhuli.process.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/** The rubric of Shandong's innovation-leader programme as it is written. */
class RubricFile {

  private RubricFile() {}

  static JsonNode read() {
    return FormFile.json(Path.of("processes/shandong-innovation-leader/rubric.json"));
  }

  static List<JsonNode> sections() {
    return FormFile.list(read().path("sections")).toList();
  }

  static List<JsonNode> criteria() {
    return sections().stream().flatMap(section -> FormFile.list(section.path("criteria"))).toList();
  }

  /** The field of the score form for each criterion. */
  static List<String> scoreKeys() {
    return criteria().stream().map(criterion -> "score_" + criterion.path("id").asText()).toList();
  }
}
