package cn.zhuli.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** What a letter is filled in with, as it is kept: the same content is always the same text. */
final class ContentJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private ContentJson() {}

  static String write(Map<String, Object> content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Texts and rows that are no JSON", impossible);
    }
  }

  static Map<String, Object> read(String content) {
    try {
      return JSON.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The content of a letter is no JSON", e);
    }
  }
}
