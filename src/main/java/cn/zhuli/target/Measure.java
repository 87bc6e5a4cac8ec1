package cn.zhuli.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted, such as entries in a competition.
 *
 * @param id by which tables of decisions and columns of files name it
 * @param label what the policy calls it
 * @param also what columns of files call it as well
 */
public record Measure(
    String id,
    String label,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable List<String> also) {

  @JsonIgnore
  boolean isCalled(String header) {
    return Stream.concat(
            Stream.of(id, label), Objects.requireNonNullElse(also, List.<String>of()).stream())
        .anyMatch(name -> Header.plain(name).equals(header));
  }
}
