package cn.zhuli.process.word;

import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Wording.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a form of a bundle calls its fields and their options. */
@Component
public class FormWords {

  private final Bundles bundles;
  private final ObjectMapper json;

  FormWords(Bundles bundles, ObjectMapper json) {
    this.bundles = bundles;
    this.json = json;
  }

  /** None if the bundle has no such form. */
  public Words of(String bundle, String form) {
    var names = new HashMap<String, String>();
    var options = new HashMap<String, Map<String, String>>();
    bundles.file(bundle, form + ".form").ifPresent(file -> collect(read(file), names, options));
    return new Words(Map.copyOf(names), Map.copyOf(options));
  }

  private JsonNode read(InputStream form) {
    try (form) {
      return json.readTree(form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(
      JsonNode component, Map<String, String> names, Map<String, Map<String, String>> options) {
    var name = component.path("key").asText(component.path("path").asText());
    if (!name.isEmpty() && component.hasNonNull("label")) {
      names.put(name, component.path("label").asText());
    }
    var labels = new HashMap<String, String>();
    component
        .path("values")
        .forEach(value -> labels.put(value.path("value").asText(), value.path("label").asText()));
    if (!labels.isEmpty()) {
      options.put(name, Map.copyOf(labels));
    }
    component.path("components").forEach(child -> collect(child, names, options));
  }
}
