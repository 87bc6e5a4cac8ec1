package cn.zhuli.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zhuli.calendar.AnnouncedDay.Kind;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holidays and weekend days worked instead: those shipped, overridden by those administrators
 * announce. Kept in memory; each question asks the database only whether they have changed.
 */
@Service
public class Holidays {

  private static final int LONGEST_NAME = 100;

  private final AnnouncedDays own;
  private final Clock clock;
  private final List<AnnouncedDay> shipped;
  private volatile @Nullable Announced remembered;

  Holidays(AnnouncedDays own, Clock clock) throws IOException {
    this.own = own;
    this.clock = clock;
    var table = new ClassPathResource("calendar/holidays-cn.csv");
    this.shipped = ShippedDays.read(new StringReader(table.getContentAsString(UTF_8)));
  }

  public Optional<AnnouncedDay> on(LocalDate date) {
    return Optional.ofNullable(announced().days().get(date));
  }

  public List<AnnouncedDay> ofYear(int year) {
    var from = LocalDate.of(year, 1, 1);
    return List.copyOf(announced().days().subMap(from, from.plusYears(1)).values());
  }

  /** Announces a day, in place of what was said of it before. Deadlines already set stay. */
  @Transactional
  public AnnouncedDay announce(LocalDate date, Kind kind, String name, String by) {
    var day = new AnnouncedDay(date, kind, checked(name), false);
    own.newVersion();
    own.put(day, by, clock.instant());
    return day;
  }

  /** Takes an administrator's row back; what is shipped of that day holds again. */
  @Transactional
  public void withdraw(LocalDate date) {
    own.newVersion();
    if (!own.remove(date)) {
      throw nothingToWithdraw(date);
    }
  }

  Announced announced() {
    var version = own.version();
    var known = remembered;
    if (known == null || !known.version().equals(version)) {
      known = load(version);
      remembered = known;
    }
    return known;
  }

  private Announced load(UUID version) {
    var days = new TreeMap<LocalDate, AnnouncedDay>();
    shipped.forEach(day -> days.put(day.date(), day));
    own.all().forEach(day -> days.put(day.date(), day));
    return new Announced(version, days);
  }

  private Refused nothingToWithdraw(LocalDate date) {
    if (shipped.stream().noneMatch(day -> day.date().equals(date))) {
      return Refused.notFound("date", date.toString());
    }
    return new Refused(
        Refused.Kind.CONFLICT,
        Refusal.ofField(
            "date",
            date + " 来自随程序提供的国务院公告，不能删除；如需更改，请为该日另行设定",
            date + " comes with the program and can't be deleted; put a day of your own instead"));
  }

  private static String checked(String name) {
    var stripped = name.strip();
    var unprintable = stripped.codePoints().anyMatch(Holidays::unprintable);
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || unprintable) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              "name",
              "请填写名称，一行，不超过 " + LONGEST_NAME + " 个字",
              "Give the day a name, one line of at most " + LONGEST_NAME + " characters"));
    }
    return stripped;
  }

  private static boolean unprintable(int letter) {
    return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
  }
}
