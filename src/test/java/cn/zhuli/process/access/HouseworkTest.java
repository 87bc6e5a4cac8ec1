package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine would let anybody do who has signed in. */
@AccessTest
class HouseworkTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "officer", "society"})
  void jobsOfNoCaseAreTheAdministrators(String user) {
    var instance = people.aCase().getId();
    var batch = runtime.setVariablesAsync(List.of(instance), Map.of("note", "x"));
    var job =
        management
            .createJobQuery()
            .jobDefinitionId(batch.getSeedJobDefinitionId())
            .singleResult()
            .getId();
    var browser = new Browser(port);

    assertThat(browser.postAs(user, "/engine-rest/job/" + job + "/execute", "{}").statusCode())
        .isEqualTo(403);
    assertThat(browser.postAs("admin", "/engine-rest/job/" + job + "/execute", "{}").statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default"})
  void nobodyTriesOutPasswordsOfOthers(String root) {
    var guess = "{\"username\": \"officer\", \"password\": \"guess\"}";

    assertThat(new Browser(port).postAs("reviewer", root + "/identity/verify", guess).statusCode())
        .isEqualTo(403);
  }
}
