package cn.zhuli.portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** JSON for a data block of a page: nothing in it can end the block. */
@Component
class Embedded {

  private final ObjectMapper json;

  Embedded(ObjectMapper json) {
    this.json = json;
  }

  String of(Object value) {
    try {
      return safe(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON: " + value, e);
    }
  }

  static String safe(String text) {
    return text.replace("<", "\\u003c");
  }
}
