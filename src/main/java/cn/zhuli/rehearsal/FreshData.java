package cn.zhuli.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empties tables, so that each scenario begins with nothing but the schema, or the bundle. */
class FreshData {

  private static final Set<String> KEPT =
      Set.of(
          "act_ge_property",
          "act_ge_schema_log",
          "flyway_schema_history",
          "calendar_version",
          "letter_template");

  /** What deploying a bundle writes; of start messages and files only a part. */
  private static final Set<String> DEPLOYED =
      Set.of(
          "act_re_deployment",
          "act_re_procdef",
          "act_re_decision_def",
          "act_re_decision_req_def",
          "act_re_camformdef",
          "act_ru_jobdef",
          "act_ge_bytearray");

  /** Where the messages that start a case wait while their table is emptied. */
  private static final String START = "rehearsal_start";

  private final JdbcTemplate jdbc;

  FreshData(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** Leaves nothing. */
  void begin() {
    empty(Set.of());
  }

  /** Leaves what is deployed. */
  void beginAgain() {
    jdbc.execute(
        "create table "
            + START
            + " as select * from act_ru_event_subscr"
            + " where execution_id_ is null");
    empty(DEPLOYED);
    jdbc.execute("insert into act_ru_event_subscr select * from " + START);
    jdbc.execute("drop table " + START);
    jdbc.execute("delete from act_ge_bytearray where deployment_id_ is null");
  }

  private void empty(Set<String> except) {
    var tables = tables();
    tables.removeIf(table -> except.contains(table.toLowerCase(Locale.ROOT)));
    if (isH2()) {
      jdbc.execute("set referential_integrity false");
      tables.forEach(table -> jdbc.execute("truncate table " + table));
      jdbc.execute("set referential_integrity true");
    } else {
      jdbc.execute("truncate table " + String.join(", ", tables) + " cascade");
    }
  }

  private boolean isH2() {
    return "H2"
        .equals(
            jdbc.execute(
                (ConnectionCallback<String>)
                    connection -> connection.getMetaData().getDatabaseProductName()));
  }

  private List<String> tables() {
    return Objects.requireNonNull(
        jdbc.execute((ConnectionCallback<List<String>>) FreshData::tables));
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    var schema = connection.getSchema();
    try (var rows = connection.getMetaData().getTables(null, schema, "%", kinds())) {
      while (rows.next()) {
        var table = rows.getString("TABLE_NAME");
        if (!KEPT.contains(table.toLowerCase(Locale.ROOT)) && !table.equalsIgnoreCase(START)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private static String[] kinds() {
    return new String[] {"TABLE", "BASE TABLE"};
  }
}
