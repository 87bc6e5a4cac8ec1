package cn.zhuli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private WorkingDays workingDays;

  @BeforeEach
  void readTheShippedCalendar() throws IOException {
    workingDays = ShippedCalendar.workingDays();
  }

  @ParameterizedTest(name = "{0}, {2}: {1}")
  @CsvSource({
    "2025-03-03, true, a Monday",
    "2025-03-08, false, a Saturday",
    "2025-03-09, false, a Sunday",
    "2025-10-01, false, National Day",
    "2025-10-08, false, the last day of the holidays",
    "2025-10-09, true, the day after",
    "2025-10-11, true, a Saturday worked instead",
    "2025-09-28, true, a Sunday worked instead",
  })
  void followsTheWeekUnlessAnnouncedOtherwise(LocalDate date, boolean worked, String why) {
    assertThat(workingDays.isWorkingDay(date)).isEqualTo(worked);
  }

  @Test
  void findsTheNextWorkingDay() {
    assertThat(workingDays.next(LocalDate.parse("2025-09-30"))).isEqualTo("2025-10-09");
    assertThat(workingDays.next(LocalDate.parse("2025-03-03"))).isEqualTo("2025-03-04");
    assertThat(workingDays.sameOrNext(LocalDate.parse("2025-03-03"))).isEqualTo("2025-03-03");
    assertThat(workingDays.sameOrNext(LocalDate.parse("2025-03-08"))).isEqualTo("2025-03-10");
  }

  @Test
  void answersForAYearItDoesNotKnowButSaysSo() {
    assertThat(workingDays.isWorkingDay(LocalDate.parse("2031-10-01"))).isTrue();
    assertThat(workingDays.knows(2031)).isFalse();
    assertThat(workingDays.knows(2025)).isTrue();
    assertThat(workingDays.knows(2026)).isTrue();
  }

  @Test
  void doesNotStartWithATableItCannotRead() {
    var table = new StringReader("year,from,to,kind,name\n2025,2025-13-01,2025-13-02,off,元旦\n");

    assertThatThrownBy(() -> ShippedDays.read(table))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2025-13-01");
  }
}
