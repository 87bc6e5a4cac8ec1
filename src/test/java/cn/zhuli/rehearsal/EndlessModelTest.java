package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** A scenario comes to an end on every model, and says where the model does not. */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class EndlessModelTest {

  private static final String PROGRAMME = "shandong-innovation-leader";
  private static final String ONE =
      """
      extends: defaults.yaml
      bundle: bundle
      applicants:
        - as: a
      """;

  @Autowired private Rehearsal rehearsal;
  @TempDir Path folder;

  @Test
  void endsWhereAModelGoesRoundInCirclesWithoutWaiting() throws IOException {
    var outcome =
        rehearse(
            Revision.of(PROGRAMME)
                .replacing(
                    "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_passReviewed\"",
                    "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_aggregateScores\""),
            ONE);

    assertThat(outcome.failedExpectations())
        .anySatisfy(
            told -> assertThat(told).contains("goes round in circles: flow_aggregateScoresTo"));
  }

  @Test
  void endsWhereItGoesRoundInJobsOfTheirOwn() throws IOException {
    var outcome =
        rehearse(
            Revision.of(PROGRAMME)
                .replacing(
                    "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_passReviewed\"",
                    "sourceRef=\"serviceTask_aggregateScores\" targetRef=\"serviceTask_aggregateScores\"")
                .replacing(
                    "camunda:delegateExpression=\"${aggregateScores}\"",
                    "camunda:delegateExpression=\"${aggregateScores}\" camunda:asyncBefore=\"true\""),
            ONE);

    assertThat(outcome.failedExpectations())
        .anySatisfy(
            told -> assertThat(told).contains("goes round in circles: flow_aggregateScoresTo"));
  }

  @Test
  void endsWhereAJobIsTriedForEver() throws IOException {
    var outcome =
        rehearse(
            Revision.of(PROGRAMME)
                .replacing(
                    "name=\"dropExtremesFrom\" value=\"5\" />\n          </camunda:properties>",
                    "name=\"dropExtremesFrom\" value=\"five\" />\n          </camunda:properties>"
                        + "<camunda:failedJobRetryTimeCycle>R100000/PT1S"
                        + "</camunda:failedJobRetryTimeCycle>")
                .replacing(
                    "camunda:delegateExpression=\"${aggregateScores}\"",
                    "camunda:delegateExpression=\"${aggregateScores}\" camunda:asyncBefore=\"true\""),
            ONE);

    assertThat(outcome.failedExpectations())
        .anySatisfy(told -> assertThat(told).contains("Gave up after 100 tries", "five"));
  }

  @Test
  void endsWhereAPersonSaysNoForEver() throws IOException {
    var outcome =
        rehearse(
            Revision.of(PROGRAMME),
            ONE + "tasks: {userTask_approveStartPayment: {approved: 'no', reason: 账户有误}}\n");

    assertThat(outcome.failedExpectations())
        .anySatisfy(told -> assertThat(told).contains("Payment", "times"));
  }

  private Outcome rehearse(Revision revision, String scenario) throws IOException {
    revision.write(folder.resolve("bundle"));
    Scenarios.copy(
        Scenarios.FOLDER.resolve(PROGRAMME).resolve("defaults.yaml"),
        folder.resolve("defaults.yaml"));
    return rehearsal.rehearse(Files.writeString(folder.resolve("scenario.yaml"), scenario));
  }
}
