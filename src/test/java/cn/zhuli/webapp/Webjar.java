package cn.zhuli.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Files of the webapps as the browser gets them: Camunda's own, or ours in front of them. */
final class Webjar {

  private static final String ROOT = "META-INF/resources/webjars/camunda/";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Webjar() {}

  static boolean has(String path) {
    return new ClassPathResource(ROOT + path).exists();
  }

  static String text(String path) {
    try {
      return new ClassPathResource(ROOT + path).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the shipped scripts of a webapp say, all in one. */
  static String scriptsOf(String app) {
    return text("lib/deps.js") + text("app/" + app + "/camunda-" + app + "-bootstrap.js");
  }

  /**
   * The texts of a locale by path, such as {@code labels/CLAIM_TASK} or {@code
   * dateLocales/months/0}.
   */
  static Map<String, String> texts(String app, String locale) {
    var json = text("app/" + app + "/locales/" + locale + ".json");
    var texts = new LinkedHashMap<String, String>();
    collect("", parsed(json.replace(BYTE_ORDER_MARK, "")), texts);
    return texts;
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path.substring(1), node.asText());
    }
    node.properties()
        .forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), texts));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), texts);
      }
    }
  }
}
