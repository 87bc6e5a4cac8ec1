package cn.zhuli.assessment;

import cn.zhuli.assessment.Cut.Candidate;
import cn.zhuli.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What candidates are compared by, first to last, as a model states it: {@code score desc,
 * conditionsMet desc, submittedAt asc}.
 */
public record Order(List<Key> keys) {

  /** One key and its direction. */
  record Key(String name, boolean descending) {

    static Key parse(String text) {
      var words = text.strip().split("\\s+");
      if (words.length != 2 || !List.of("asc", "desc").contains(words[1])) {
        throw new IllegalArgumentException(
            "An order is a list of '<key> asc' or '<key> desc', not '" + text + "'");
      }
      return new Key(words[0], words[1].equals("desc"));
    }

    Comparator<Candidate> comparator() {
      Comparator<Candidate> ascending = (a, b) -> compare(a.keys(), b.keys());
      return descending ? ascending.reversed() : ascending;
    }

    private int compare(Facts a, Facts b) {
      return comparable(a.get(name)).compareTo(comparable(b.get(name)));
    }

    private static BigDecimal comparable(@Nullable Object value) {
      if (value instanceof Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
            .add(BigDecimal.valueOf(instant.getNano(), 9));
      }
      if (value instanceof Boolean flag) {
        return flag ? BigDecimal.ONE : BigDecimal.ZERO;
      }
      return value == null ? BigDecimal.ZERO : read(value.toString());
    }

    private static BigDecimal read(String text) {
      return switch (text) {
        case "true" -> BigDecimal.ONE;
        case "false" -> BigDecimal.ZERO;
        default -> new BigDecimal(text);
      };
    }
  }

  /** Reads an order; unreadable text is an error of the model. */
  public static Order parse(String text) {
    return new Order(Arrays.stream(text.split(",", -1)).map(Key::parse).toList());
  }

  Comparator<Candidate> comparator() {
    return keys.stream()
        .map(Key::comparator)
        .reduce(Comparator::thenComparing)
        .orElseThrow(() -> new IllegalArgumentException("An order needs at least one key"));
  }
}
