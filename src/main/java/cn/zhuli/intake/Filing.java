package cn.zhuli.intake;

import cn.zhuli.calendar.Periods;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Admission;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a case has to file on the way: plans, reports of an activity, evidence. */
@Component
public class Filing {

  private final Applications applications;
  private final Documents documents;
  private final Periods periods;
  private final Rounds rounds;
  private final Circumstances circumstances;
  private final Admission admission;
  private final DecisionLog log;
  private final Clock clock;

  Filing(
      Applications applications,
      Documents documents,
      Periods periods,
      Rounds rounds,
      Circumstances circumstances,
      Admission admission,
      DecisionLog log,
      Clock clock) {
    this.applications = applications;
    this.documents = documents;
    this.periods = periods;
    this.rounds = rounds;
    this.circumstances = circumstances;
    this.admission = admission;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Refuses by a table what is filed; it reads that and all else that is known, as it would of an
   * application that arrives.
   *
   * @param table empty for none
   * @throws Refused if any row fires
   */
  public void admit(Occasion occasion, Facts filed, String table) {
    var application = applications.get(occasion.subject());
    var round = rounds.get(application.round());
    admission.refuse(round, table, circumstances.all(application, filed));
  }

  /**
   * Files something with its papers. A day that is filed counts from now on.
   *
   * @param around name of the day around which it must be filed; {@code null} where any time is
   *     right
   * @param within how far before and after that day, such as {@code P10D}
   * @throws Refused when it is too early or too late (YC-K1)
   */
  public void file(
      Occasion occasion, Facts filed, @Nullable String around, @Nullable String within) {
    var application = applications.get(occasion.subject());
    if (around != null && within != null) {
      var day = filed.has(around) ? filed.text(around) : application.fact(around);
      refuseOutside(occasion, day(occasion, day, around), within);
      application.sees(application.facts().with(around, day));
    }
    documents.attach(
        filed.texts("documents").stream().map(UUID::fromString).toList(),
        occasion.subject(),
        occasion.by());
    log.record(occasion, "filed", null, filed);
  }

  /** A day that the applicant declared, or filed later. */
  public LocalDate day(String number, String name) {
    var day = applications.get(number).fact(name);
    if (day.isEmpty()) {
      throw new IllegalStateException(number + " has declared no day '" + name + "'");
    }
    return LocalDate.parse(day);
  }

  private static LocalDate day(Occasion occasion, String text, String field) {
    if (text.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, new Refusal(occasion.rule(), field, "请填写日期", "Give the day"));
    }
    return LocalDate.parse(text);
  }

  private void refuseOutside(Occasion occasion, LocalDate day, String within) {
    var first = periods.startOfDay(day.minus(Period.parse(within)));
    var last = lastInstant(day, within);
    var now = clock.instant();
    if (now.isBefore(first) || now.isAfter(last)) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              occasion.rule(),
              null,
              "应在 %s 至 %s 之间报备，现在不在期限内".formatted(periods.dayOf(first), periods.dayOf(last)),
              "To be filed between %s and %s"
                  .formatted(periods.dayOf(first), periods.dayOf(last))));
    }
  }

  /** The end of a period that starts with a day. */
  public Instant lastInstant(LocalDate day, String within) {
    return periods.end(periods.startOfDay(day), within);
  }
}
