package cn.zhuli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest(properties = "spring.datasource.hikari.minimum-idle=2")
class TestDatabaseTest {

  @Autowired private JdbcClient jdbc;

  @Value("${camunda.bpm.job-execution.enabled}")
  private boolean jobsRunByThemselves;

  @Value("${spring.datasource.hikari.minimum-idle}")
  private int connections;

  @Value("${spring.datasource.url}")
  private String url;

  @Value("${zhuli.test.database:h2}")
  private String asked;

  @Test
  void runsOnTheDatabaseThatWasAskedFor() {
    assertThat(url).startsWith(asked.equals("postgres") ? "jdbc:postgresql:" : "jdbc:h2:mem:");
  }

  @Test
  void keepsChineseAndLowersWhatHasALowerCase() {
    var lowered =
        jdbc.sql("select lower(:name)").param("name", "É学会🎓").query(String.class).single();

    assertThat(lowered).isEqualTo("é学会🎓");
  }

  @Test
  void leavesJobsToTheTestAndLetsATestSettle() {
    assertThat(jobsRunByThemselves).isFalse();
    assertThat(connections).isEqualTo(2);
  }
}
