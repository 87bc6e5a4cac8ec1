package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a person or a script meets it. */
class RehearseTest {

  private static final Path SHANDONG = Scenarios.FOLDER.resolve("shandong-innovation-leader");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Said(int status, String out, String err) {

    List<JsonNode> documents() throws IOException {
      var documents = new ArrayList<JsonNode>();
      for (var line : out.lines().toList()) {
        documents.add(JSON.readTree(line));
      }
      return documents;
    }
  }

  @Test
  void playsSeveralFilesInOneStartAndPrintsOneLineOfJsonForEach() throws IOException {
    var right = SHANDONG.resolve("SL-4-deadline.yaml");
    var wrong =
        scenario(
            """
            extends: defaults.yaml
            applicants:
              - as: a
                expect: {outcome: vetoed, rank: 7}
            """);

    var said = run(right.toString(), wrong.toString(), "--json");

    assertThat(said.status()).isEqualTo(1);
    assertThat(said.documents()).hasSize(2);
    var document = said.documents().get(0);
    assertThat(document.path("programme").asText()).isEqualTo("shandong-innovation-leader");
    assertThat(document.path("bundle").asText()).startsWith("shandong-innovation-leader@");
    assertThat(document.path("failedExpectations")).isEmpty();
    var late = document.path("applications").get(1);
    assertThat(late.path("as").asText()).isEqualTo("a-second-late");
    assertThat(late.path("outcome").asText()).isEqualTo("refused");
    assertThat(late.path("rule").asText()).isEqualTo("SL-4");
    assertThat(late.path("rank").isNull()).isTrue();
    assertThat(late.path("score").isNull()).isTrue();
    var inTime = document.path("applications").get(0);
    assertThat(inTime.fieldNames())
        .toIterable()
        .contains("as", "applicant", "outcome", "rule", "rank", "score", "payments", "decisions");
    assertThat(inTime.path("payments").get(0).fieldNames())
        .toIterable()
        .containsExactly("tranche", "amount", "on");
    assertThat(inTime.path("decisions").get(0).fieldNames())
        .toIterable()
        .containsExactly("at", "step", "rule", "verdict", "by");
    assertThat(said.documents().get(1).path("failedExpectations")).hasSize(2);
    assertThat(said.documents().get(1).path("failedExpectations").get(0).asText())
        .contains("a: expected outcome = vetoed, but it is completed");
  }

  @Test
  void tellsPeopleWhatBecameOfEverybody() {
    var said = run(SHANDONG.resolve("SL-6-two-tranches.yaml").toString());

    assertThat(said.status()).isZero();
    assertThat(said.out()).contains("completed", "1期 210000.00", "2期 90000.00", "与预期一致");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ applicants: [ | not YAML",
        "extends: defaults.yaml\\naplicants: []\\n | :2: 不认识的键 'aplicants'",
        "extends: defaults.yaml\\nrounds:\\n- {year: soon} | 'rounds.[0].year'",
        "extends: defaults.yaml\\nprogramme: nowhere | no programme 'nowhere'",
        "extends: defaults.yaml\\nbundle: nowhere | no such folder",
        "extends: nothing.yaml | no such file",
        "name: 空 | 'programme' or 'bundle' is missing",
        "programme: shandong-innovation-leader | 'rounds' is missing",
        "'' | the file is empty",
        "extends: defaults.yaml\\ntasks: {userTask_nap: {}} | no task 'userTask_nap'",
        "extends: defaults.yaml\\ntasks: {userTask_score: {mood: good}} | tasks.userTask_score.mood",
        "extends: defaults.yaml\\ntasks: {userTask_score: {$atfer: P1D}} | no field '$atfer'",
        "extends: defaults.yaml\\ntasks: {userTask_score: {$after: soon}} | tasks.userTask_score.$after",
        "extends: defaults.yaml\\ntasks: {userTask_score: {$total: many}} | tasks.userTask_score.$total",
        "extends: defaults.yaml\\ntasks: {userTask_score: yes} | tasks.userTask_score",
        "extends: defaults.yaml\\nanswers: {mood: good} | answers.mood",
        "extends: defaults.yaml\\nhappenings: [{on: 2026-05-05T00:00:00, of: nobody, withdrawal: x}] | no applicant 'nobody'",
        "extends: defaults.yaml\\napplicants: [{as: a, happenings: [{withdrawal: x}]}] | 'on' or 'when'",
        "extends: defaults.yaml\\napplicants: [{as: a, happenings: [{when: userTask_nap, withdrawal: x}]}] | no task 'userTask_nap'",
        "extends: defaults.yaml\\napplicants: [{as: a, happenings: [{when: userTask_score}]}] | needs one of",
        "extends: defaults.yaml\\napplicants: [{as: a}, {as: a}] | named twice",
        "extends: defaults.yaml\\napplicants: [{as: a, round: 2031}] | no such round",
        "extends: defaults.yaml\\napplicants: [{as: a, creditCode: '123'}] | bad credit code",
        "extends: defaults.yaml\\napplicants: [{as: a, need: harbour}] | no need 'harbour'",
        "extends: defaults.yaml\\napplicants: [{as: a, partners: [b]}] | no partner 'b'",
        "extends: defaults.yaml\\npartners: [{as: b, consents: soon}] | partners.b.consents",
        "extends: defaults.yaml\\nneeds: [{as: n, unit: {name: N}, answers: {mood: good}}] | needs.n.answers.mood",
        "extends: defaults.yaml\\nexperts: [{id: e, conflicts: [nobody]}] | no applicant 'nobody'"
      })
  void refusesAFileThatIsNoScenarioAndNamesTheKey(String text, String named) throws IOException {
    var said = run(scenario(text.replace("\\n", "\n")).toString(), "--json");

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("scenario.yaml").contains(named).doesNotContain("\tat ");
  }

  @Test
  void playsNothingWhenOneOfTheFilesIsMissing() {
    var said = run(SHANDONG.resolve("SL-4-deadline.yaml").toString(), "missing.yaml");

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("missing.yaml", "no such file");
  }

  @ParameterizedTest
  @CsvSource({"--json", "--verbose file.yaml"})
  void saysHowItIsUsed(String arguments) {
    var said = run(arguments.split(" "));

    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("rehearse FILE…");
  }

  private Path scenario(String text) throws IOException {
    Scenarios.copy(SHANDONG.resolve("defaults.yaml"), folder.resolve("defaults.yaml"));
    return Files.writeString(folder.resolve("scenario.yaml"), text);
  }

  private static Said run(String... arguments) {
    var out = System.out;
    var err = System.err;
    var heard = new ByteArrayOutputStream();
    var heardErrors = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(heardErrors, true, StandardCharsets.UTF_8));
      var status = Rehearse.run(Arrays.asList(arguments));
      return new Said(
          status,
          heard.toString(StandardCharsets.UTF_8),
          heardErrors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
