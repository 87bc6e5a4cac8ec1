package cn.zhuli.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps facts as readable JSON in one column, decimals exact. */
@Converter(autoApply = true)
public class FactsAsJson implements AttributeConverter<@Nullable Facts, @Nullable String> {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Facts facts) {
    try {
      return facts == null ? null : JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Facts that are no JSON: " + facts, e);
    }
  }

  @Override
  public @Nullable Facts convertToEntityAttribute(@Nullable String json) {
    try {
      return json == null ? null : JSON.readValue(json, Facts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored facts are no JSON", e);
    }
  }
}
