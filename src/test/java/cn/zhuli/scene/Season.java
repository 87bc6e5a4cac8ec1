package cn.zhuli.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.form.FormSchema;
import cn.zhuli.registry.RegistryImport;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.ResultActions;

/** Plays a round: each test opens one of its own, in a year of its own, under the same terms. */
@TestComponent
public class Season {

  public static final String PROGRAMME = "shandong-innovation-leader";

  /** Three societies with a clean record, and one with a penalty. */
  public static final String CLEAN = "51370000543433515G";

  public static final String SECOND = "51370000578756066E";
  public static final String PENALISED = "5137000035354250X8";

  private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
  public static final Instant DEADLINE = Instant.parse("2026-06-30T15:59:59Z");
  private final MovableClock clock;
  private final People people;
  private final Http http;
  private final Documents documents;
  private final Experts experts;
  private final Assignments assignments;
  private final RegistryImport registry;
  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final IdentityService identities;

  Season(
      MovableClock clock,
      People people,
      Http http,
      Documents documents,
      Experts experts,
      Assignments assignments,
      RegistryImport registry,
      TaskService tasks,
      FormService forms,
      ManagementService management,
      IdentityService identities) {
    this.clock = clock;
    this.people = people;
    this.http = http;
    this.documents = documents;
    this.experts = experts;
    this.assignments = assignments;
    this.registry = registry;
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.identities = identities;
  }

  /** Opens a round over HTTP, with one place, and returns its id. */
  public String open() throws Exception {
    clock.set(BEGIN);
    register();
    var opened = http.post(people.officer(), terms(), "/api/rounds");
    return taken(opened).path("id").asText();
  }

  public static Map<String, Object> terms() {
    return Map.of(
        "programme",
        PROGRAMME,
        "year",
        Years.next(),
        "deadline",
        DEADLINE.toString(),
        "places",
        1,
        "award",
        300_000,
        "budget",
        300_000,
        "materialsDue",
        "2026-12-31");
  }

  /** What a member of the society sends; its papers are stored first. */
  public Map<String, Object> submission(String creditCode) {
    var answers = answers();
    answers.put("documents", List.of(paper(People.id(creditCode)).toString()));
    return Map.of("applicant", creditCode, "applicantName", "某学会", "answers", answers);
  }

  public UUID paper(String owner) {
    return documents
        .store(owner, "application-material", "证明.pdf", new ByteArrayInputStream(Files.pdf(200)))
        .id();
  }

  /** Submits over HTTP and returns the application's number. */
  public String submit(String round, String creditCode) throws Exception {
    var answered =
        http.post(
            people.member(creditCode),
            submission(creditCode),
            "/api/rounds/{round}/applications",
            round);
    return taken(answered).path("number").asText();
  }

  private JsonNode taken(ResultActions answered) throws Exception {
    var body = http.body(answered);
    assertThat(answered.andReturn().getResponse().getStatus()).as(body.toString()).isEqualTo(201);
    return body;
  }

  public void acceptForm(String number) {
    complete(number, "userTask_reviewForm", "reviewer", Map.of("outcome", "accept"));
  }

  public void askForSupplement(String number) {
    complete(
        number,
        "userTask_reviewForm",
        "reviewer",
        Map.of("outcome", "supplement", "supplementDays", 10, "reason", "请补充年检证明"));
  }

  /** All three experts give every indicator half of what it can bring, or as much as is said. */
  public void score(String number, double share) {
    for (var task : open(number, "userTask_score")) {
      complete(task, task.getAssignee(), points(task, share));
    }
  }

  /** All experts but one score; the round waits for that one. */
  public void scoreAllButOne(String number) {
    open(number, "userTask_score").stream().skip(1).forEach(task -> score(task, 0.5));
  }

  /** The expert of one task scores. */
  public boolean score(Task task, double share) {
    complete(task, task.getAssignee(), points(task, share));
    return true;
  }

  /** The experts who were ever charged with the case. */
  public List<String> judges(String number) {
    return assignments.findByNumberOrderById(number).stream().map(Assignment::expert).toList();
  }

  public void withdraw(String number, String expert) {
    open(number, "userTask_score").stream()
        .filter(task -> expert.equals(task.getAssignee()))
        .forEach(
            task ->
                complete(task, expert, Map.of("decision", "withdraw", "withdrawReason", "有利害关系")));
  }

  /** Lets the deadline pass; ranks, confirms and publishes the list. */
  public void confirmList(String round) {
    passDeadline();
    complete(round, "userTask_confirmList", "leader", Map.of("confirmed", "yes"));
    runJobs();
  }

  /** The last day on which an application is in time. */
  public void reachLastDay() {
    clock.set(DEADLINE.minusSeconds(86_400));
  }

  public void passDeadline() {
    clock.set(DEADLINE.plusSeconds(2));
    runJobs();
  }

  public void endNotice() {
    clock.set(clock.instant().plusSeconds(20 * 86_400));
    runJobs();
  }

  public void complete(String subject, String element, String user, Map<String, Object> values) {
    complete(open(subject, element).get(0), user, values);
  }

  public List<Task> open(String subject, String element) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(subject)
        .taskDefinitionKey(element)
        .list();
  }

  /** Prepares, approves, releases and confirms the first tranche. */
  public void payFirstTranche(String number) {
    complete(number, "userTask_prepareStartPayment", "cashier", Map.of("accountConfirmed", true));
    complete(number, "userTask_approveStartPayment", "controller", Map.of("approved", "yes"));
    runJobs();
    complete(
        number,
        "userTask_confirmStartPayment",
        "cashier",
        Map.of("paidOn", LocalDate.now(clock).toString(), "voucherNo", "V-1"));
  }

  public static Map<String, Object> signature() {
    return Map.of(
        "accountName", "山东省机械工程学会",
        "bank", "农业银行",
        "accountNumber", "3715274235244493",
        "signatory", "王理事长",
        "accept", true);
  }

  /** Everything that is due is done now, as the job executor would. */
  public void runJobs() {
    for (int i = 0; i < 50; i++) {
      var due = management.createJobQuery().executable().active().list();
      if (due.isEmpty()) {
        return;
      }
      due.stream().map(Job::getId).filter(this::isStillThere).forEach(management::executeJob);
    }
    throw new IllegalStateException("Jobs do not end");
  }

  /** A timer that fires takes others with it. */
  private boolean isStillThere(String job) {
    return management.createJobQuery().jobId(job).count() > 0;
  }

  private void complete(Task task, String user, Map<String, Object> values) {
    identities.setAuthentication(user, groups(task));
    try {
      tasks.complete(task.getId(), values);
    } finally {
      identities.clearAuthentication();
    }
  }

  private List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<String, Object> points(Task task, double share) {
    var values = new HashMap<String, Object>();
    var form = FormSchema.parse("score", forms.getDeployedTaskForm(task.getId()));
    form.inputs().stream()
        .filter(field -> field.startsWith("score_"))
        .forEach(field -> values.put(field, (int) (25 * share)));
    if (form.inputs().contains("decision")) {
      values.put("decision", "score");
    }
    values.put("comment", "工作扎实");
    return values;
  }

  private void register() throws IOException {
    for (var file :
        List.of(
            "societies", "inspections", "reelections", "governance", "penalties", "attendance")) {
      try (var content = new ClassPathResource("demo/" + file + ".csv").getInputStream()) {
        registry.load(content);
      }
    }
    for (var id : List.of("expert-1", "expert-2", "expert-3", "expert-4")) {
      experts.save(new Expert(id, "专家" + id.substring(7), "sd", null, true));
    }
  }

  private static Map<String, Object> answers() {
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
            "conditionAcademicEvent",
            "conditionExchange",
            "integrityPledge")
        .forEach(tick -> answers.put(tick, true));
    answers.put("selfScore", "812");
    answers.put("selfEvaluation", "对照指标自评。");
    answers.put("plan", "全年工作方案。");
    answers.put(
        "budget", List.of(Map.of("category", "training", "purpose", "培训", "amount", "300000.00")));
    answers.put("accountName", "山东省机械工程学会");
    answers.put("bank", "农业银行");
    answers.put("accountNumber", "3715274235244493");
    answers.put("contactName", "李秘书长");
    answers.put("contactPhone", "0531-12345678");
    return answers;
  }
}
