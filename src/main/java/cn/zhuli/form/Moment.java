package cn.zhuli.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time, or both; stays the ISO text that form-js writes.
 *
 * @param isZoned whether the time carries its offset ({@code Z}, {@code +08:00})
 */
record Moment(Part part, boolean isZoned) implements Answer {

  /** What is asked for. */
  enum Part {
    DATE("[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-15"),
    TIME("[0-9]{2}:[0-9]{2}(:[0-9]{2})?", "14:30"),
    DATETIME("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?", "2026-11-15T14:30");

    private final Pattern plain;
    private final Pattern zoned;
    private final String example;

    Part(String iso, String example) {
      this.plain = Pattern.compile(iso);
      this.zoned = Pattern.compile(iso + "(Z|[+-][0-9]{2}:[0-9]{2})");
      this.example = example;
    }
  }

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    if (raw instanceof String written && isReal(written.strip())) {
      return written.strip();
    }
    spot.refuse(
        part.name().toLowerCase(Locale.ROOT),
        "请按 " + example() + " 的格式填写实际存在的日期或时间",
        "must be a real date or time, written like " + example());
    return null;
  }

  private String example() {
    return isZoned && part != Part.DATE ? part.example + "+08:00" : part.example;
  }

  private boolean isReal(String text) {
    var format = isZoned && part != Part.DATE ? part.zoned : part.plain;
    if (!format.matcher(text).matches()) {
      return false;
    }
    try {
      parse(text);
      return true;
    } catch (DateTimeException unreal) {
      return false;
    }
  }

  private Object parse(String text) {
    return switch (part) {
      case DATE -> LocalDate.parse(text);
      case TIME -> isZoned ? OffsetTime.parse(text) : LocalTime.parse(text);
      case DATETIME -> isZoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    };
  }
}
