package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A newcomer finds every programme in the middle of a year, and one of them in two. */
@DatabaseTest(
    webEnvironment = WebEnvironment.NONE,
    properties = "zhuli.rehearsal.begins=2025-10-01T00:00:00Z")
@ActiveProfiles({"demo", "rehearsal"})
@TestInstance(Lifecycle.PER_CLASS)
class DemoYearsTest {

  private static final Instant TODAY = Instant.parse("2026-11-21T02:00:00Z");

  @Autowired private DemoYears years;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void playsThemAsPlanned() {
    assertThat(years.play(TODAY)).isEmpty();
  }

  @Test
  void givesEveryProgrammeARoundWithWorkToDo() {
    var busy =
        jdbc.sql(
                """
                select distinct d.key_ from act_ru_task t
                join act_re_procdef d on d.id_ = t.proc_def_id_
                """)
            .query(String.class)
            .list();

    for (var programme : new BundleFiles().shipped()) {
      assertThat(busy).as(programme).anyMatch(key -> key.startsWith(programme));
    }
  }

  @Test
  void leavesACallOpenForWhoeverWantsToApply() {
    var open =
        jdbc.sql("select id from round where phase = 'OPEN' and deadline > :now")
            .param("now", Timestamp.from(TODAY))
            .query(String.class)
            .list();

    assertThat(open).contains("SL-2027");
  }

  @Test
  void letsTwoYearsOfOneProgrammeRunUnderDifferentRules() {
    var bundles =
        jdbc.sql("select distinct bundle from round where programme = 'shandong-innovation-leader'")
            .query(String.class)
            .list();
    var scores =
        jdbc.sql(
                """
                select score from application
                where round_id = 'SL-2025' and standing = 'SELECTED' and score < 600
                """)
            .query(String.class)
            .list();

    assertThat(bundles).hasSize(2);
    assertThat(scores).hasSize(1);
  }

  @Test
  void leavesThePastToThePast() {
    assertThat(
            jdbc.sql("select count(*) from decision where at > :now")
                .param("now", Timestamp.from(TODAY))
                .query(Integer.class)
                .single())
        .isZero();
  }
}
