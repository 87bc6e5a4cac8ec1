package cn.zhuli.calendar;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mockito.Mockito;

/** The calendar as it is shipped, before any administrator added a row; without a database. */
final class ShippedCalendar {

  private ShippedCalendar() {}

  static Holidays holidays() throws IOException {
    var own = Mockito.mock(AnnouncedDays.class);
    Mockito.when(own.version()).thenReturn(new UUID(0, 1));
    Mockito.when(own.all()).thenReturn(List.of());
    return new Holidays(own, Clock.systemUTC());
  }

  static WorkingDays workingDays() throws IOException {
    return new WorkingDays(holidays());
  }
}
