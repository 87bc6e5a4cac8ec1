package cn.zhuli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class DemoRegistryTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 4, 30);
  private static final Map<String, Object> CLEAN =
      Map.of(
          "penaltiesLast24Months", 0,
          "sanctionInForce", false,
          "reelectedOnSchedule", true,
          "annualEvaluationPassed", true,
          "annualInspectionPassed", true,
          "annualReportPassed", true,
          "partyOrganisation", true,
          "supervisorsComplete", true,
          "assignedTasksDone", true,
          "integrityGood", true);

  @Autowired private Societies societies;
  @Autowired private RegistryImport registryImport;
  @Autowired private RegistryFacts facts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void fillTheRegister() throws IOException {
    List.of(
            "inspection",
            "reelection",
            "penalty",
            "attendance",
            "governance",
            "sanction",
            "society")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    start();
  }

  @Test
  void holds130ProvincialSocietiesOfWhichElevenFailAVeto() {
    var provincial = provincial();
    assertThat(provincial).hasSize(130);
    assertThat(provincial.stream().filter(society -> !isClean(society))).hasSize(11);
  }

  @Test
  void holdsACitySocietyThatStaysAwayAndOneThatDoesNot() {
    assertThat(societies.search("威海市", PageRequest.of(0, 10)))
        .extracting(it -> facts.of(it.creditCode(), DEADLINE).get("unexcusedAbsencesLast24Months"))
        .contains(2, 0);
  }

  @Test
  void leavesARegisterThatHasSocietiesAlone() throws IOException {
    jdbc.sql("delete from penalty").update();
    start();
    assertThat(jdbc.sql("select count(*) from penalty").query(Integer.class).single()).isZero();
  }

  private void start() throws IOException {
    new DemoRegistry(societies, registryImport).run(new DefaultApplicationArguments());
  }

  private List<Society> provincial() {
    return societies.search("", PageRequest.of(0, 500)).stream()
        .filter(society -> society.level() == Level.PROVINCIAL && society.authority().equals("sd"))
        .toList();
  }

  private boolean isClean(Society society) {
    return facts.of(society.creditCode(), DEADLINE).entrySet().containsAll(CLEAN.entrySet());
  }
}
