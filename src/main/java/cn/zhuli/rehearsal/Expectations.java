package cn.zhuli.rehearsal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was expected against what became: every key that is given must agree. Lists of {@code
 * decisions} and {@code notifications} must occur in that order, others may stand between; {@code
 * reason} and {@code text} must contain the text; other lists must agree one by one.
 */
class Expectations {

  private static final Set<String> LOGS = Set.of("decisions", "notifications");
  private static final Set<String> CONTAINED = Set.of("reason", "text");

  private final ObjectMapper json;
  private final List<String> failed = new ArrayList<>();

  Expectations(ObjectMapper json) {
    this.json = json;
  }

  List<String> failed() {
    return failed;
  }

  void fail(String what) {
    failed.add(what);
  }

  void compare(String whose, @Nullable Map<String, Object> expected, Object actual) {
    if (expected == null) {
      return;
    }
    var facts = json.convertValue(actual, new TypeReference<Map<String, Object>>() {});
    expected.forEach(
        (key, value) -> {
          if (!agrees(key, value, facts.get(key))) {
            failed.add(
                "%s: expected %s = %s, but it is %s".formatted(whose, key, value, facts.get(key)));
          }
        });
  }

  private static boolean agrees(String key, @Nullable Object expected, @Nullable Object actual) {
    if (CONTAINED.contains(key)) {
      return String.valueOf(actual).contains(String.valueOf(expected));
    }
    if (LOGS.contains(key) && expected instanceof Collection<?> wanted) {
      return inOrder(wanted, actual instanceof Collection<?> found ? found : List.of());
    }
    return same(expected, actual);
  }

  private static boolean inOrder(Collection<?> expected, Collection<?> actual) {
    var rest = actual.iterator();
    return expected.stream()
        .allMatch(
            wanted -> {
              while (rest.hasNext()) {
                if (same(wanted, rest.next())) {
                  return true;
                }
              }
              return false;
            });
  }

  private static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
      return wanted.entrySet().stream()
          .allMatch(
              entry ->
                  agrees(entry.getKey().toString(), entry.getValue(), found.get(entry.getKey())));
    }
    if (expected instanceof List<?> wanted) {
      var found = actual instanceof List<?> list ? list : List.of();
      return wanted.size() == found.size() && inOrder(wanted, found);
    }
    if (expected instanceof Number && actual != null) {
      return isNumber(actual)
          && new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
    }
    return String.valueOf(expected).equals(String.valueOf(actual));
  }

  private static boolean isNumber(Object value) {
    return value.toString().matches("-?\\d+(\\.\\d+)?");
  }
}
