package cn.zhuli.process.access;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** Authority {@code xx}, society {@code 123}, and a case with a task for each kind of person. */
@TestComponent
class People implements ApplicationRunner {

  static final String PASSWORD = "Sommer-2026-Regen";
  static final String SOCIETY = "123";
  static final String OTHER_SOCIETY = "456";

  private final Access access;
  private final RepositoryService repository;
  private final RuntimeService runtime;

  People(Access access, RepositoryService repository, RuntimeService runtime) {
    this.access = access;
    this.repository = repository;
    this.runtime = runtime;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    access.ensureAuthority("xx", "某省科协");
    access.ensureAuthority("yy", "另一省科协");
    access.grantProgramme("xx", List.of("review"));
    access.ensureSocietyGroup(SOCIETY, "某学会");
    access.ensureSocietyGroup(OTHER_SOCIETY, "另一学会");
    add("officer", Role.OFFICER.group("xx"));
    add("reviewer", Role.FORM_REVIEW.group("xx"));
    add("reviewer2", Role.FORM_REVIEW.group("xx"));
    add("payer", Role.FINANCE.group("xx"));
    add("stranger", Role.OFFICER.group("yy"), Role.FORM_REVIEW.group("yy"));
    add("zhuanjia1", Role.EXPERT.group("xx"));
    add("zhuanjia2", Role.EXPERT.group("xx"));
    add("zhuanjia3", Role.EXPERT.group("xx"));
    add("society", Access.societyGroup(SOCIETY));
    add("neighbour", Access.societyGroup(OTHER_SOCIETY));
    repository
        .createDeployment()
        .addClasspathResource("access/review.bpmn")
        .addClasspathResource("access/supplement.form")
        .deploy();
  }

  ProcessInstance aCase() {
    return access.asSystem(
        () ->
            runtime
                .createProcessInstanceByKey("review")
                .setVariable("applicantGroup", Access.societyGroup(SOCIETY))
                .execute());
  }

  void add(String user, String... groups) {
    access.ensureUser(user, user, user + "@example.org", PASSWORD, groups);
  }
}
