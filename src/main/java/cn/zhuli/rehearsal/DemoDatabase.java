package cn.zhuli.rehearsal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The database of the demo before the server opens it, as the very user that the server will be.
 * Held open until the server has it, since one in memory is gone with its last connection.
 */
record DemoDatabase(String url, String user, String password, Connection connection)
    implements AutoCloseable {

  static DemoDatabase open(Environment environment) {
    var settings =
        Binder.get(environment).bindOrCreate("spring.datasource", DataSourceProperties.class);
    var url = environment.getRequiredProperty("spring.datasource.url");
    try {
      settings.afterPropertiesSet();
      var user = orEmpty(settings.determineUsername());
      var password = orEmpty(settings.determinePassword());
      return new DemoDatabase(
          url, user, password, DriverManager.getConnection(url, user, password));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot look into " + url, e);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  boolean hasRounds() {
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (var tables = connection.getMetaData().getTables(null, null, "%", kinds)) {
      while (tables.next()) {
        if (tables.getString("TABLE_NAME").equalsIgnoreCase("round")) {
          return isFilled();
        }
      }
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot look into " + url, e);
    }
  }

  private boolean isFilled() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from round")) {
      return rows.next();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot leave " + url, e);
    }
  }
}
