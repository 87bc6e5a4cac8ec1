package cn.zhuli.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value lies in nested maps, as form-js writes it: {@code applicant.account}. */
record Path(List<String> segments) {

  static final Path ROOT = new Path(List.of());

  Path then(String dotted) {
    var further = dotted.isBlank() ? Stream.<String>empty() : Stream.of(dotted.split("\\."));
    return new Path(Stream.concat(segments.stream(), further).toList());
  }

  @Nullable Object in(Map<String, ?> values) {
    Object found = values;
    for (var segment : segments) {
      found = found instanceof Map<?, ?> map ? map.get(segment) : null;
    }
    return found;
  }

  /** Sets the value; maps on the way are copied, so what is shared with others stays as it was. */
  void put(Map<String, Object> values, @Nullable Object value) {
    var last = segments.size() - 1;
    var map = values;
    for (var segment : segments.subList(0, last)) {
      var inner = copy(map.get(segment));
      map.put(segment, inner);
      map = inner;
    }
    map.put(segments.get(last), value);
  }

  @Override
  public String toString() {
    return String.join(".", segments);
  }

  private static Map<String, Object> copy(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? Plain.map(map) : new LinkedHashMap<>();
  }
}
