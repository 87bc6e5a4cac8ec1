package cn.zhuli.process.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leaves a rehearsal one connection once the schema is there, so that whatever opens a second one
 * inside a step shows itself here and not on a day when all connections are taken.
 */
@Component
@Profile("rehearsal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneConnection implements ApplicationRunner {

  private final DataSource database;

  OneConnection(DataSource database) {
    this.database = database;
  }

  @Override
  public void run(ApplicationArguments arguments) throws SQLException {
    var pool = database.unwrap(HikariDataSource.class);
    pool.getHikariConfigMXBean().setMinimumIdle(1);
    pool.getHikariConfigMXBean().setMaximumPoolSize(1);
    pool.getHikariPoolMXBean().softEvictConnections();
  }
}
