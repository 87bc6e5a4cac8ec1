package cn.zhuli.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project that is funded, as the public may know it.
 *
 * @param number of the application
 * @param programme key of the programme
 * @param programmeTitle what the public calls it
 * @param track label of the track; {@code null} where the round has none
 * @param project name of the project; {@code null} where the application form asks for none
 * @param unit name of the unit that is funded
 * @param creditCode of that unit
 * @param amount yuan
 * @param on the day on which the result was published
 * @param authority code of the association that funds it
 * @param authorityName its name
 */
public record Award(
    String number,
    int year,
    String programme,
    String programmeTitle,
    @Nullable String track,
    @Nullable String project,
    String unit,
    String creditCode,
    BigDecimal amount,
    LocalDate on,
    String authority,
    String authorityName) {

  /** The project's name, or else what it is by programme and year. */
  public String title() {
    return project == null ? programmeTitle + " " + year + " 年度：" + unit : project;
  }
}
