package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoDatabaseTest {

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

  @Test
  void inMemoryIsOpenedAsTheUserThatTheServerWillBe() throws SQLException {
    for (var each : new String[] {url, url + ";DB_CLOSE_DELAY=-1"}) {
      try (var database = open(each);
          var server = asTheServer(each)) {
        assertThat(database.user()).isEqualTo("sa");
        assertThat(server.isValid(1)).isTrue();
      }
    }
  }

  @Test
  void inMemoryOutlivesWhoeverFillsItUntilTheServerHasIt() throws SQLException {
    try (var database = open(url)) {
      assertThat(database.hasRounds()).isFalse();
      try (var years = asTheServer(url)) {
        years.createStatement().execute("create table round (id varchar(9))");
        assertThat(database.hasRounds()).isFalse();
        years.createStatement().execute("insert into round values ('SL-2026')");
      }
      assertThat(database.hasRounds()).isTrue();
    }
  }

  @Test
  void keepsTheUserThatWasNamed() {
    var environment = environment(url);
    environment.setProperty("spring.datasource.username", "zhuli");
    environment.setProperty("spring.datasource.password", "secret");

    try (var database = DemoDatabase.open(environment)) {
      assertThat(database.user()).isEqualTo("zhuli");
      assertThat(database.password()).isEqualTo("secret");
    }
  }

  @Test
  void saysWhichDatabaseCanNotBeOpened() {
    assertThatThrownBy(() -> open("jdbc:nowhere:x")).hasMessageContaining("jdbc:nowhere:x");
  }

  private static DemoDatabase open(String url) {
    return DemoDatabase.open(environment(url));
  }

  private static MockEnvironment environment(String url) {
    return new MockEnvironment().withProperty("spring.datasource.url", url);
  }

  private static Connection asTheServer(String url) throws SQLException {
    return DriverManager.getConnection(url, "sa", "");
  }
}
