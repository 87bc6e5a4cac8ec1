package cn.zhuli.bulletin;

import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What a call asks for, as the form of its bundle has it; a bundle never changes. */
@Component
public class Asking {

  private static final Set<String> SHOWN_ONLY =
      Set.of("text", "html", "table", "button", "expression");

  private final Bundles bundles;
  private final ObjectMapper json;
  private final ReadOnce<String, List<Part>> read = new ReadOnce<>();

  Asking(Bundles bundles, ObjectMapper json) {
    this.bundles = bundles;
    this.json = json;
  }

  /** A part of the form with what is to be filled in. */
  public record Part(String title, List<String> items) {}

  /** Nothing for what is no call, or a bundle without such a form. */
  public List<Part> of(Posted call) {
    if (!call.calls()) {
      return List.of();
    }
    var form = call.kind() == Kind.NEEDS_CALL ? "need.form" : "apply.form";
    return read.of(call.bundle() + "/" + form, ignored -> read(call.bundle(), form));
  }

  private List<Part> read(String bundle, String form) {
    return bundles.file(bundle, form).map(this::parsed).stream()
        .flatMap(schema -> components(schema))
        .map(part -> new Part(part.path("label").asText(), items(part).distinct().toList()))
        .filter(part -> !part.title().isBlank() && !part.items().isEmpty())
        .toList();
  }

  private JsonNode parsed(InputStream form) {
    try (form) {
      return json.readTree(form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> items(JsonNode part) {
    return components(part)
        .flatMap(
            field -> field.has("key") || field.has("path") ? label(field).stream() : items(field));
  }

  private static Optional<String> label(JsonNode field) {
    return Optional.of(field.path("label").asText())
        .filter(label -> !SHOWN_ONLY.contains(field.path("type").asText()))
        .filter(label -> !label.isBlank() && !label.startsWith("=") && !label.contains("{{"));
  }

  private static Stream<JsonNode> components(JsonNode node) {
    return StreamSupport.stream(node.path("components").spliterator(), false);
  }
}
