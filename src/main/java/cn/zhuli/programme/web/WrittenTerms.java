package cn.zhuli.programme.web;

import cn.zhuli.calendar.Time;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The terms of a year as somebody wrote them into the page, shown again when they are refused. */
record WrittenTerms(
    String year, String deadline, String places, String award, String budget, String materialsDue) {

  static final WrittenTerms EMPTY = new WrittenTerms("", "", "", "", "", "");

  /** What can't be read is refused all at once, each with its field. */
  OpenRound.Request read(String programme) {
    var reading = new Reading(new ArrayList<>());
    var wantedYear = reading.needed("year", year, Integer::valueOf, "年度", "2027");
    var last =
        reading.needed("deadline", deadline, WrittenTerms::instant, "申报截止", "2027-06-30T17:00");
    var request =
        new OpenRound.Request(
            programme,
            wantedYear == null ? 0 : wantedYear,
            last == null ? Instant.EPOCH : last,
            reading.optional("places", places, Integer::valueOf, "名额", "30"),
            reading.optional("award", award, WrittenTerms::yuan, "每家支持", "300000.00"),
            reading.optional("budget", budget, WrittenTerms::yuan, "预算", "9000000.00"),
            reading.optional(
                "materialsDue", materialsDue, LocalDate::parse, "验收材料期限", "2027-12-31"));
    if (!reading.refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, reading.refusals);
    }
    return request;
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text).atZone(Time.ZONE).toInstant();
  }

  private static BigDecimal yuan(String text) {
    return new BigDecimal(text.replace(",", "").replace("，", ""));
  }

  /** Collects what can't be read. */
  private record Reading(List<Refusal> refusals) {

    <T> @Nullable T needed(
        String field, String text, Function<String, T> how, String label, String example) {
      if (text.isBlank()) {
        refusals.add(Refusal.ofField(field, "请填写" + label, "'" + field + "' is needed"));
        return null;
      }
      return optional(field, text, how, label, example);
    }

    <T> @Nullable T optional(
        String field, String text, Function<String, T> how, String label, String example) {
      try {
        return text.isBlank() ? null : how.apply(text.strip());
      } catch (DateTimeException | NumberFormatException unreadable) {
        refusals.add(
            Refusal.ofField(
                field,
                "%s“%s”无法识别，请写成 %s 的样子".formatted(label, text, example),
                "'%s' is not readable as %s; write it like %s".formatted(text, field, example)));
        return null;
      }
    }
  }
}
