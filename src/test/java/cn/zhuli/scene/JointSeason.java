package cn.zhuli.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.registry.RegistryImport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Plays a round with needs and joint applications, from the call for needs to the first review. */
@TestComponent
public class JointSeason {

  /** The association of a city, and another one. */
  public static final String CITY = "13370000000000017D";

  public static final String OTHER_CITY = "133700000000000258";

  /** The last second in which a need is in time. */
  public static final Instant NEEDS_DUE = Instant.parse("2026-03-12T15:59:59Z");

  private final Season season;
  private final MovableClock clock;
  private final People people;
  private final Http http;
  private final Deploying deploying;
  private final AdmitAuthorities authorities;
  private final RegistryImport registry;
  private final TaskService tasks;
  private final IdentityService identities;

  JointSeason(
      Season season,
      MovableClock clock,
      People people,
      Http http,
      Deploying deploying,
      AdmitAuthorities authorities,
      RegistryImport registry,
      TaskService tasks,
      IdentityService identities) {
    this.season = season;
    this.clock = clock;
    this.people = people;
    this.http = http;
    this.deploying = deploying;
    this.authorities = authorities;
    this.registry = registry;
    this.tasks = tasks;
    this.identities = identities;
  }

  /** Opens a round that calls for needs, and returns its id. */
  public String open() throws Exception {
    if (!deploying.knows(JointBundle.KEY)) {
      deploying.deploy(JointBundle.bundle());
      authorities.admitAll();
    }
    season.open();
    var csv =
        """
        统一社会信用代码,学会名称,级别,所属科协代码,单位类型,所在市
        %s,威海市科学技术协会,市级,sd,科协,威海市
        %s,烟台市科学技术协会,市级,sd,科协,烟台市
        """
            .formatted(CITY, OTHER_CITY);
    registry.load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    var terms = new HashMap<>(Season.terms());
    terms.put("programme", JointBundle.KEY);
    terms.put("year", Years.next());
    var opened = http.post(people.officer(), terms, "/api/rounds");
    var body = http.body(opened);
    assertThat(opened.andReturn().getResponse().getStatus()).as(body.toString()).isEqualTo(201);
    return body.path("id").asText();
  }

  /** What a member of a unit sends to file a need; its paper is stored first. */
  public Map<String, Object> need(String unit, String title) {
    return Map.of("unit", unit, "answers", answers(unit, title));
  }

  public Map<String, Object> answers(String unit, String title) {
    return Map.of(
        "city",
        "威海市",
        "title",
        title,
        "fields",
        List.of("innovation"),
        "innovationNeed",
        "工艺攻关",
        "contactPhone",
        "0631-5200000",
        "documents",
        List.of(season.paper(People.id(unit)).toString()));
  }

  /** Files a need over HTTP and returns its id. */
  public String file(String round, String unit, String title) throws Exception {
    var filed = http.post(people.member(unit), need(unit, title), "/api/rounds/{r}/needs", round);
    return http.body(filed).path("id").asText();
  }

  /** Lets the call for needs end; from now on they are reviewed. */
  public void endCall() {
    clock.set(NEEDS_DUE.plusSeconds(1));
    season.runJobs();
  }

  /** The review of a need is answered. */
  public void review(String need, Map<String, Object> answer) {
    var task = reviewing(need);
    identities.setAuthentication("reviewer", List.of("sd-form-review"));
    try {
      tasks.complete(task.getId(), answer);
    } finally {
      identities.clearAuthentication();
    }
  }

  private Task reviewing(String need) {
    return tasks.createTaskQuery().taskDefinitionKey("userTask_reviewNeed").list().stream()
        .filter(task -> need.equals(tasks.getVariable(task.getId(), "need")))
        .findFirst()
        .orElseThrow();
  }

  /** A round that has published one need and takes applications. */
  public String published(String round) throws Exception {
    var need = file(round, CITY, "海洋生物制品");
    endCall();
    review(need, Map.of("outcome", "accept"));
    return need;
  }

  /** An application to a need, with partners. */
  public Map<String, Object> submission(String lead, String need, String... partners) {
    var submission = new HashMap<>(season.submission(lead));
    var answers = new HashMap<Object, Object>((Map<?, ?>) submission.get("answers"));
    answers.put("need", need);
    answers.put(
        "partners", List.of(partners).stream().map(code -> Map.of("creditCode", code)).toList());
    submission.put("answers", answers);
    return submission;
  }

  /** What a partner declares when it consents. */
  public Map<String, Object> consent(String partner, String lead, String need) {
    var answers = new HashMap<String, Object>();
    List.of(
            "partyOrganisation",
            "partyRules",
            "partyActivities",
            "reelectedOnSchedule",
            "councilComplete",
            "secretariatComplete",
            "supervisorsComplete",
            "meetingsByStatute",
            "branchesManaged",
            "annualEvaluationPassed",
            "annualInspectionPassed",
            "annualReportPassed",
            "noViolations",
            "integrityGood",
            "assignedTasksDone",
            "consent")
        .forEach(tick -> answers.put(tick, true));
    answers.put("share", "成果转化");
    return Map.of("partner", partner, "lead", lead, "need", need, "answers", answers);
  }
}
