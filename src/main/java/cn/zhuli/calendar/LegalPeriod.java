package cn.zhuli.calendar;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * A length of time as a model writes it: calendar time in ISO 8601 ({@code P10D}, {@code P2W},
 * {@code P1M}, {@code P1Y6M}) or working days as {@code P5BD} (business days; ISO has no sign for
 * them). Hours and minutes are refused: legal periods are counted in days. One part is empty.
 */
public record LegalPeriod(Period calendar, int workingDays) {

  private static final Pattern CALENDAR =
      Pattern.compile("P(?=\\d)(\\d{1,5}Y)?(\\d{1,5}M)?(\\d{1,5}W)?(\\d{1,5}D)?");
  private static final Pattern WORKING = Pattern.compile("P(\\d{1,5})BD");
  private static final int LONGEST_YEARS = 100;

  public LegalPeriod {
    var end = LocalDate.EPOCH.plus(calendar).plusDays(workingDays);
    if (!end.isAfter(LocalDate.EPOCH) || end.isAfter(LocalDate.EPOCH.plusYears(LONGEST_YEARS))) {
      throw refused(calendar.isZero() ? "P" + workingDays + "BD" : calendar.toString());
    }
  }

  /** Reads a period, or refuses it and says how one is written. */
  public static LegalPeriod parse(String text) {
    var period = text.strip();
    var working = WORKING.matcher(period);
    if (working.matches()) {
      return ofWorkingDays(Integer.parseInt(working.group(1)));
    }
    if (!CALENDAR.matcher(period).matches()) {
      throw refused(text);
    }
    return new LegalPeriod(Period.parse(period), 0);
  }

  public static LegalPeriod ofDays(int days) {
    return new LegalPeriod(Period.ofDays(days), 0);
  }

  public static LegalPeriod ofWorkingDays(int days) {
    return new LegalPeriod(Period.ZERO, days);
  }

  private static Refused refused(String text) {
    return new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            "period",
            "无法识别期限“" + text + "”。日历日请写 P10D（也可用 P2W、P1M、P1Y），工作日请写 P5BD；至少 1 天，至多 100 年",
            "Unreadable period '"
                + text
                + "'. Write P10D (or P2W, P1M, P1Y) for calendar days, P5BD for working days;"
                + " at least 1 day, at most 100 years"));
  }
}
