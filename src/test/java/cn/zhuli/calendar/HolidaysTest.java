package cn.zhuli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.DatabaseTest;
import cn.zhuli.calendar.AnnouncedDay.Kind;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Transactional
class HolidaysTest {

  private static final LocalDate NATIONAL_DAY = LocalDate.parse("2025-10-01");
  private static final LocalDate MONDAY = LocalDate.parse("2025-03-03");

  @Autowired private Holidays holidays;
  @Autowired private AnnouncedDays rows;
  @Autowired private WorkingDays workingDays;
  @Autowired private TransactionTemplate transaction;

  @Test
  void putsTheAdministratorsDayAboveTheShippedOne() {
    holidays.announce(NATIONAL_DAY, Kind.WORK, "值班", "admin");

    assertThat(workingDays.isWorkingDay(NATIONAL_DAY)).isTrue();
    assertThat(holidays.on(NATIONAL_DAY))
        .contains(new AnnouncedDay(NATIONAL_DAY, Kind.WORK, "值班", false));
  }

  @Test
  void announcesADayTwiceAndKeepsTheLastWord() {
    holidays.announce(MONDAY, Kind.OFF, "台风", "admin");
    holidays.announce(MONDAY, Kind.WORK, "照常", "admin");

    assertThat(workingDays.isWorkingDay(MONDAY)).isTrue();
    assertThat(holidays.ofYear(2025)).filteredOn(day -> day.date().equals(MONDAY)).hasSize(1);
  }

  @Test
  void returnsToTheShippedDayWhenTheRowIsWithdrawn() {
    holidays.announce(NATIONAL_DAY, Kind.WORK, "值班", "admin");

    holidays.withdraw(NATIONAL_DAY);

    assertThat(workingDays.isWorkingDay(NATIONAL_DAY)).isFalse();
  }

  @Test
  void cannotWithdrawWhatIsShippedOrWasNeverSaid() {
    assertThatThrownBy(() -> holidays.withdraw(NATIONAL_DAY))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT));
    assertThatThrownBy(() -> holidays.withdraw(MONDAY))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
  }

  @Test
  void knowsANewYearOnceItsNoticeHasBeenEntered() {
    holidays.announce(LocalDate.parse("2031-01-01"), Kind.OFF, "元旦", "admin");
    assertThat(workingDays.knows(2031)).isFalse();

    holidays.announce(LocalDate.parse("2031-10-01"), Kind.OFF, "国庆节", "admin");
    assertThat(workingDays.knows(2031)).isTrue();
  }

  @Test
  void seesAtOnceWhatAnotherNodeChanged() throws IOException {
    var otherNode = new Holidays(rows, Clock.systemUTC());
    assertThat(otherNode.on(MONDAY)).isEmpty();

    holidays.announce(MONDAY, Kind.OFF, "台风", "admin");

    assertThat(otherNode.on(MONDAY)).isPresent();
  }

  @Test
  void remembersTheDaysWhileNothingChanges() {
    assertThat(holidays.announced()).isSameAs(holidays.announced());
  }

  @Test
  @Transactional(propagation = Propagation.NEVER)
  void forgetsAChangeThatWasUndone() {
    transaction.executeWithoutResult(
        undone -> {
          holidays.announce(MONDAY, Kind.OFF, "台风", "admin");
          assertThat(holidays.on(MONDAY)).isPresent();
          undone.setRollbackOnly();
        });

    assertThat(holidays.on(MONDAY)).isEmpty();
  }
}
