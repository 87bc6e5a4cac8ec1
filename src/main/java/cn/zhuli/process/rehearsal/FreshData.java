package cn.zhuli.process.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Empties all tables, so that each scenario begins with nothing but the schema. */
class FreshData {

  private static final Set<String> KEPT =
      Set.of("act_ge_property", "act_ge_schema_log", "flyway_schema_history", "calendar_version");

  private final JdbcTemplate jdbc;
  private final DataSource database;

  FreshData(DataSource database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
  }

  void begin() {
    try (var connection = database.getConnection()) {
      var tables = tables(connection);
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        jdbc.execute("set referential_integrity false");
        tables.forEach(table -> jdbc.execute("truncate table " + table));
        jdbc.execute("set referential_integrity true");
      } else {
        jdbc.execute("truncate table " + String.join(", ", tables) + " cascade");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not list the tables", e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    var schema = connection.getSchema();
    try (var rows = connection.getMetaData().getTables(null, schema, "%", kinds())) {
      while (rows.next()) {
        var table = rows.getString("TABLE_NAME");
        if (!KEPT.contains(table.toLowerCase(Locale.ROOT))) {
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
