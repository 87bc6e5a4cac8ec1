package cn.zhuli.process.access.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** Every operation of the engine's REST interface, as its own description names them. */
final class EngineOperations {

  private static final String ROOT = "/engine-rest/engine/matrix";

  private EngineOperations() {}

  static List<Operation> all() throws IOException {
    try (var description = new ClassPathResource("openapi.json").getInputStream()) {
      var paths = new ObjectMapper().readTree(description).path("paths");
      var found = new ArrayList<Operation>();
      for (var path : paths.properties()) {
        for (var method : path.getValue().properties()) {
          found.add(operation(path.getKey(), path.getValue(), method));
        }
      }
      found.sort(Operation.READING_FIRST);
      return found;
    }
  }

  private static Operation operation(
      String path, JsonNode methods, Map.Entry<String, JsonNode> method) {
    var content = method.getValue().path("requestBody").path("content");
    var name = method.getKey().toUpperCase(java.util.Locale.ROOT);
    var body =
        EngineBodies.of(
            name + " " + path,
            isQuery(path, name, methods) ? Map.of() : example(content.path("application/json")));
    return new Operation(
        name,
        path.equals("/engine") ? "/engine-rest/engine" : ROOT + path,
        content.has("multipart/form-data"),
        body);
  }

  /** Asks for everything: an example's filter would find nothing anyway. */
  private static boolean isQuery(String path, String method, JsonNode methods) {
    return method.equals("POST")
        && (path.endsWith("/count") || methods.has("get"))
        && !path.endsWith("/deployment/create");
  }

  private static Object example(JsonNode content) {
    return content
        .path("examples")
        .valueStream()
        .map(example -> example.path("value"))
        .filter(JsonNode::isContainerNode)
        .findFirst()
        .<Object>map(Objects::requireNonNull)
        .orElse(Map.of());
  }
}
