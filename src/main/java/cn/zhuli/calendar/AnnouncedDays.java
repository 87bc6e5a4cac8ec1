package cn.zhuli.calendar;

import cn.zhuli.calendar.AnnouncedDay.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that administrators announced. Writers queue up at the version, so none is lost. */
@Repository
class AnnouncedDays {

  private final JdbcClient jdbc;

  AnnouncedDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID version() {
    return jdbc.sql("select version from calendar_version where id = 1").query(UUID.class).single();
  }

  /** To be called first in a change. Random, so that a version undone never comes again. */
  void newVersion() {
    jdbc.sql("update calendar_version set version = ? where id = 1")
        .param(UUID.randomUUID())
        .update();
  }

  List<AnnouncedDay> all() {
    return jdbc.sql("select on_date, kind, name from calendar_day")
        .query((row, number) -> day(row))
        .list();
  }

  void put(AnnouncedDay day, String by, Instant at) {
    remove(day.date());
    jdbc.sql(
            "insert into calendar_day (on_date, kind, name, changed_by, changed_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(day.date(), day.kind().name(), day.name(), by, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean remove(LocalDate date) {
    return jdbc.sql("delete from calendar_day where on_date = ?").param(date).update() > 0;
  }

  private static AnnouncedDay day(ResultSet row) throws SQLException {
    return new AnnouncedDay(
        row.getObject("on_date", LocalDate.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        false);
  }
}
