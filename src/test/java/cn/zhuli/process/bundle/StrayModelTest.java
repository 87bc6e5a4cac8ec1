package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.Zhuli;
import cn.zhuli.process.access.Role;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A model that somebody deployed and that is no programme concerns itself alone. */
@DatabaseTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class StrayModelTest {

  private static final String TOO_LONG = "x".repeat(70);

  @Autowired private RepositoryService repository;
  @Autowired private Environment environment;
  private int shipped;

  @BeforeEach
  void deployStrayModels(@Autowired Programmes programmes) {
    shipped = programmes.inForce().size();
    deploy("stray-round", null);
    deploy("nameless-round", "");
    deploy("spaced-round", "山 东");
    deploy("endless-round", TOO_LONG);
    deploy("unit-round", "society-51370000543433515G");
  }

  @Test
  void isReportedAtTheStartWhichGoesOn(CapturedOutput output) {
    try (var again = startOnTheSameDatabase()) {
      assertThat(again.isRunning()).isTrue();
      assertThat(again.getBean(Programmes.class).inForce())
          .hasSize(shipped)
          .extracting(Programme::key)
          .doesNotContain("stray", "nameless", "spaced", "endless", "unit");
      assertThat(again.getBean(Programmes.class).inForce("stray")).isEmpty();
      assertThat(
              again
                  .getBean(IdentityService.class)
                  .createGroupQuery()
                  .groupId(Role.OFFICER.group(TOO_LONG))
                  .count())
          .isZero();
    }
    assertThat(output.getAll().lines().filter(line -> line.contains("is passed over")))
        .anyMatch(
            line ->
                line.contains("stray-round")
                    && line.contains("stray-round.bpmn in deployment")
                    && line.contains("lacks the property 'authority'")
                    && line.contains("Deploy the bundle again"))
        .anyMatch(line -> line.contains("spaced-round") && line.contains("is no code"));
  }

  private ConfigurableApplicationContext startOnTheSameDatabase() {
    return new SpringApplicationBuilder(Zhuli.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--camunda.bpm.generate-unique-process-engine-name=true",
            "--camunda.bpm.job-execution.enabled=false",
            "--spring.datasource.hikari.minimum-idle=1");
  }

  private void deploy(String id, String authority) {
    var file = id + ".bpmn";
    if (repository.createDeploymentQuery().deploymentName(file).count() == 0) {
      repository
          .createDeployment()
          .name(file)
          .addModelInstance(file, model(id, authority))
          .deploy();
    }
  }

  private static BpmnModelInstance model(String id, String authority) {
    var model =
        Bpmn.createExecutableProcess(id)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .endEvent()
            .done();
    if (authority != null) {
      var extensions = model.newInstance(ExtensionElements.class);
      var properties = model.newInstance(CamundaProperties.class);
      var property = model.newInstance(CamundaProperty.class);
      List<Process> pools = List.copyOf(model.getModelElementsByType(Process.class));
      pools.get(0).setExtensionElements(extensions);
      extensions.addChildElement(properties);
      property.setCamundaName("authority");
      property.setCamundaValue(authority);
      properties.addChildElement(property);
    }
    return model;
  }
}
