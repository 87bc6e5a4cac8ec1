package cn.zhuli.calendar;

import cn.zhuli.calendar.AnnouncedDay.Kind;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the announcements of the State Council that come with the program, one span a line. */
final class ShippedDays {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private ShippedDays() {}

  /** Fails on a line that can't be read: a wrong table would move legal deadlines unseen. */
  static List<AnnouncedDay> read(Reader table) throws IOException {
    var days = new ArrayList<AnnouncedDay>();
    for (var line : FORMAT.parse(table)) {
      days.addAll(span(line));
    }
    return days;
  }

  private static List<AnnouncedDay> span(CSVRecord line) {
    try {
      var from = LocalDate.parse(line.get("from"));
      var to = LocalDate.parse(line.get("to"));
      var kind = Kind.valueOf(line.get("kind").toUpperCase(Locale.ROOT));
      return from.datesUntil(to.plusDays(1))
          .map(date -> new AnnouncedDay(date, kind, line.get("name"), true))
          .toList();
    } catch (RuntimeException unreadable) {
      throw new IllegalStateException("Unreadable holiday in line: " + line, unreadable);
    }
  }
}
