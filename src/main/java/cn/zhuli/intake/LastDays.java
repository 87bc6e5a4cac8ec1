package cn.zhuli.intake;

import cn.zhuli.calendar.Periods;
import cn.zhuli.fact.Facts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Last days of periods that start on a day somebody declared, as the model names them: {@code
 * lastDays} of the round pool is a list such as {@code reportBy=activityOn+P10D}. Tables can't move
 * a last day from a holiday; this can.
 */
@Component
class LastDays {

  private final Periods periods;

  LastDays(Periods periods) {
    this.periods = periods;
  }

  /**
   * The last day of each period whose first day is known, such as {@code 2018-03-26}.
   *
   * @param said the property; empty for none
   */
  Facts of(String said, Facts known) {
    var facts = Facts.none();
    for (var definition : said.isEmpty() ? new String[0] : said.split(",")) {
      var words = definition.strip().split("[=+]", 3);
      if (words.length < 3) {
        throw new IllegalStateException(
            "lastDays says '%s', not name=day+period".formatted(definition));
      }
      var day = known.text(words[1]);
      if (!day.isEmpty()) {
        facts = facts.with(words[0], last(LocalDate.parse(day), words[2]).toString());
      }
    }
    return facts;
  }

  private LocalDate last(LocalDate day, String period) {
    return periods.dayOf(periods.end(periods.startOfDay(day), period));
  }
}
