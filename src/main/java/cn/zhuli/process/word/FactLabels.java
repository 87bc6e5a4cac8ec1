package cn.zhuli.process.word;

import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What facts are called, in the words of the application form of the round's bundle. */
@Component
public class FactLabels {

  private static final String FORM = "apply.form";
  private static final Map<String, String> USUAL =
      Map.of("implementation", "实施情况", "fundUse", "资金使用");
  private static final Set<String> TICKS = Set.of("checkbox", "radio");

  private final Bundles bundles;
  private final Programmes programmes;
  private final ObjectMapper json;
  private final ReadOnce<String, Map<String, String>> read = new ReadOnce<>();

  FactLabels(Bundles bundles, Programmes programmes, ObjectMapper json) {
    this.bundles = bundles;
    this.programmes = programmes;
    this.json = json;
  }

  /** Labels by name, of those questions of the form that are answered with yes or no. */
  public Map<String, String> all(Round round) {
    return read.of(round.bundle(), this::read);
  }

  /**
   * What the programme calls a role in a case, or a kind of check: {@code role.<name>} and {@code
   * check.<name>} of its round pool.
   */
  public String named(Round round, String kind, String name) {
    var defaults = programmes.of(round.programme(), round.bundle()).defaults();
    var label = defaults.text(kind + "." + name);
    return label.isEmpty() ? USUAL.getOrDefault(name, name) : label;
  }

  /** The same, of those facts that are there. */
  public Map<String, String> of(Round round, Facts facts) {
    var known = new LinkedHashMap<String, String>();
    all(round)
        .forEach(
            (name, label) -> {
              if (facts.has(name) && !name.startsWith("condition")) {
                known.put(name, label);
              }
            });
    return known;
  }

  private Map<String, String> read(String bundle) {
    return bundles.file(bundle, FORM).map(this::read).orElse(Map.of());
  }

  private Map<String, String> read(InputStream form) {
    var labels = new LinkedHashMap<String, String>();
    try (form) {
      collect(json.readTree(form), labels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  private static void collect(JsonNode component, Map<String, String> labels) {
    if (TICKS.contains(component.path("type").asText())) {
      labels.put(component.path("key").asText(), component.path("label").asText());
    }
    component.path("components").forEach(child -> collect(child, labels));
  }
}
