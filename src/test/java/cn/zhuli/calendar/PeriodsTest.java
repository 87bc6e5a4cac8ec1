package cn.zhuli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  private Periods periods;

  @BeforeEach
  void countWithTheShippedCalendar() throws IOException {
    periods = new Periods(ShippedCalendar.workingDays());
  }

  @ParameterizedTest(name = "{2}: {1} after {0} end on {3}")
  @CsvSource({
    "2025-03-03T10:00, P4D, an ordinary week, 2025-03-07",
    "2025-03-03T00:00, P1D, the first instant of a day still belongs to it, 2025-03-04",
    "2025-03-03T23:59:59, P1D, so does the last, 2025-03-04",
    "2025-03-03T10:00, P5D, a Saturday moves to Monday, 2025-03-10",
    "2025-03-03T10:00, P6D, so does a Sunday, 2025-03-10",
    "2025-09-20T10:00, P11D, the first of October moves past National Day and Mid-Autumn, 2025-10-09",
    "2025-09-28T10:00, P10D, so does the last day of the holidays, 2025-10-09",
    "2025-09-20T10:00, P8D, a Sunday that is worked is a last day, 2025-09-28",
    "2025-10-01T10:00, P10D, so is a Saturday that is worked, 2025-10-11",
    "2025-01-18T10:00, P10D, New Year's Eve moves past the Spring Festival, 2025-02-05",
    "2025-12-22T10:00, P10D, New Year's Day moves to the Sunday worked in its place, 2026-01-04",
    "2025-12-31T10:00, P7D, a period crosses the year, 2026-01-07",
    "2028-02-28T10:00, P1D, a leap day is a day, 2028-02-29",
    "2025-03-03T10:00, P2W, weeks, 2025-03-17",
    "2025-03-03T10:00, P1M, months end on the same day of the month, 2025-04-03",
    "2025-01-31T10:00, P1M, or on its last, 2025-02-28",
    "2025-01-15T10:00, P1Y6M, years and months, 2026-07-15",
    "2025-03-03T10:00, P5BD, working days skip the weekend, 2025-03-10",
    "2025-09-26T10:00, P3BD, working days count the Sunday that is worked, 2025-09-30",
    "2025-09-26T10:00, P4BD, and skip the holidays, 2025-10-09",
    "2025-12-30T10:00, P2BD, working days cross the year, 2026-01-04",
  })
  void countsFromTheDayAfterTheActToTheEndOfItsLastDay(
      String act, String period, String why, LocalDate last) {
    assertThat(periods.end(shanghai(act), period)).isEqualTo(periods.endOfDay(last));
  }

  @Test
  void countsADayOffThatSomebodySetsToTheNextWorkingDay() {
    assertThat(periods.endOfWorkedDay(LocalDate.parse("2025-10-01")))
        .isEqualTo(shanghai("2025-10-09T23:59:59"));
    assertThat(periods.endOfWorkedDay(LocalDate.parse("2025-09-28")))
        .as("a Sunday that is worked")
        .isEqualTo(shanghai("2025-09-28T23:59:59"));
  }

  @Test
  void endsWithTheLastSecondOfTheDayInShanghai() {
    assertThat(periods.endOfDays(shanghai("2025-03-03T10:00"), 4))
        .isEqualTo(shanghai("2025-03-07T23:59:59"));
  }

  @Test
  void takesTheDayOfTheActFromShanghaiNotFromTheServer() {
    var lateEveningInLondon = Instant.parse("2025-03-03T17:00:00Z");

    assertThat(periods.endOfDays(lateEveningInLondon, 1))
        .isEqualTo(shanghai("2025-03-05T23:59:59"));
  }

  @Test
  void keepsADayThatThePolicyNamesEvenIfItIsASunday() {
    assertThat(periods.endOfDay(LocalDate.parse("2025-11-30")))
        .isEqualTo(shanghai("2025-11-30T23:59:59"));
  }

  @Test
  void isInTimeDuringTheLastSecondAndLateOneSecondPast() {
    var deadline = new Deadline(shanghai("2025-03-07T23:59:59"));

    assertThat(deadline.missedBy(shanghai("2025-03-07T23:59:59"))).isFalse();
    assertThat(deadline.missedBy(shanghai("2025-03-07T23:59:59.999"))).isFalse();
    assertThat(deadline.missedBy(shanghai("2025-03-08T00:00:00"))).isTrue();
    assertThat(deadline.over()).isEqualTo(shanghai("2025-03-08T00:00:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "P",
        "7D",
        "P7",
        "P-7D",
        "PT48H",
        "P1DT2H",
        "P7WD",
        "5 days",
        "P0D",
        "P0BD",
        "P5BD1D",
        "P99999D",
        "P99999BD",
        "P101Y",
        "P999999999D",
        "p7d",
        "P７D",
        "${days}"
      })
  void refusesAPeriodThatCannotBeReadAndSaysHowOneIsWritten(String text) {
    assertThatThrownBy(() -> periods.end(Instant.EPOCH, text))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("P10D")
        .hasMessageContaining("P5BD");
  }

  @Test
  void refusesAPeriodOfNoDays() {
    assertThatThrownBy(() -> periods.endOfDays(Instant.EPOCH, 0)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> LegalPeriod.ofWorkingDays(-1)).isInstanceOf(Refused.class);
  }

  private static Instant shanghai(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }
}
