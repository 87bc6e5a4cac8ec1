package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhuli.DatabaseTest;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** What units are due without applying, by what they reached (YC-K4). */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class EntitlementsTest {

  private static final Path SCENARIO = Scenarios.FOLDER.resolve("targets/YC-K4-entitlements.yaml");

  @Autowired private Rehearsal rehearsal;
  @Autowired private Applications applications;
  @Autowired private Decisions decisions;

  @Test
  void opensACaseForWhoeverIsDueSomethingAndOnlyOnce() {
    var outcome = rehearsal.rehearse(SCENARIO);

    assertThat(outcome.failedExpectations()).isEmpty();
    assertThat(applications.findByRoundOrderByNumber("YS-2026"))
        .extracting(
            Application::applicantName,
            a -> a.track().orElse(""),
            a -> a.amount().map(amount -> amount.intValueExact()).orElse(0),
            Application::submittedBy)
        .containsExactlyInAnyOrder(
            tuple("市物理学会", "K1", 0, "society:applied"),
            tuple("市物理学会", "K4", 1600, "system"),
            tuple("市化学会", "K4", 4000, "system"),
            tuple("市数学会", "K4", 200, "system"));
  }

  @Test
  void logsThoseWhoAreDueNothingOnceAndWithWhatWasSeen() {
    rehearsal.rehearse(SCENARIO);

    var none =
        decisions.findBySubjectOrderByAtAscIdAsc("YS-2026").stream()
            .filter(decision -> decision.verdict().equals("notEntitled"))
            .toList();
    assertThat(none)
        .extracting(decision -> decision.facts().text("unit"), Decision::reason)
        .containsExactlyInAnyOrder(tuple("山东省电机工程学会", "已由他处资助"), tuple("山东省照明学会", "新注册 0 家"));
    assertThat(none.get(0).facts().rows("figures")).hasSize(2);
  }

  @Test
  void keepsInTheCaseWhatTheAmountWasComputedFrom() {
    rehearsal.rehearse(SCENARIO);

    var answers =
        applications.findByRoundOrderByNumber("YS-2026").stream()
            .filter(application -> application.amount().isPresent())
            .filter(application -> application.applicantName().equals("市物理学会"))
            .findFirst()
            .orElseThrow()
            .answers();
    assertThat(answers.number("cases")).isEqualByComparingTo("2");
    assertThat(answers.number("target_new_firms")).isEqualByComparingTo("5");
    assertThat(answers.rows("figures").get(1).text("measure")).isEqualTo("典型案例数");
  }

  @Test
  void refusesATableWithoutRowsOrFileBeforeItPlays(@TempDir Path folder) throws IOException {
    var text =
        Files.readString(SCENARIO)
            .replace("../../resources", Path.of("src/test/resources").toAbsolutePath().toString());
    var file =
        Files.writeString(
            folder.resolve("scenario.yaml"),
            text.replace(
                "  - on: 2026-03-03T09:00:00\n    rows:",
                "  - on: 2026-03-03T09:00:00\n    file: nowhere.csv\n    rows:"));

    assertThatThrownBy(() -> rehearsal.rehearse(file))
        .isInstanceOf(NoScenario.class)
        .hasMessageContaining("targets: file 和 rows 须且只须填一个")
        .hasMessageContaining("no such file");
  }
}
