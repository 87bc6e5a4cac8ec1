package cn.zhuli.browser;

import cn.zhuli.calendar.Time;
import cn.zhuli.document.Documents;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.programme.OpenRound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;

/** What happens around the reviewers: a call, an application, papers, and time that passes. */
class House {

  static final String PROGRAMME = "shandong-innovation-leader";

  private static final List<String> TRUE_OF_THE_SOCIETY =
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
          "conditionPartyBuilding",
          "conditionExchange",
          "integrityPledge");

  private final OpenRound openRound;
  private final SubmitApplication submitApplication;
  private final Documents documents;
  private final IdentityService identities;
  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final SimulatedClock clock;

  House(
      OpenRound openRound,
      SubmitApplication submitApplication,
      Documents documents,
      IdentityService identities,
      TaskService tasks,
      FormService forms,
      ManagementService management,
      SimulatedClock clock) {
    this.openRound = openRound;
    this.submitApplication = submitApplication;
    this.documents = documents;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.clock = clock;
  }

  String openRound(int year, LocalDateTime deadline) {
    var end = deadline.atZone(Time.ZONE).toInstant();
    var request = new OpenRound.Request(PROGRAMME, year, end, null, null, null, null);
    var round = openRound.open(request, "liu").id();
    runDueJobs();
    return round;
  }

  Application apply(String round, String user, String creditCode, String name) {
    var answers = new LinkedHashMap<String, Object>();
    TRUE_OF_THE_SOCIETY.forEach(fact -> answers.put(fact, true));
    answers.put("selfScore", "720.00");
    answers.put("selfEvaluation", "对照评估指标逐项自评：\n\n1. 党建引领有力；\n2. 学术品牌活动连续举办 12 年。");
    answers.put("plan", "举办一次全国性学术会议，开展“十强产业”服务，联合开展经验交流。");
    answers.put(
        "budget",
        List.of(
            line("academic-exchange", "全国先进制造学术会议场地与专家报告", "200000.00"),
            line("decision-advice", "智能制造智库课题", "100000.00")));
    answers.put("accountName", name);
    answers.put("accountNumber", "3715274235244493686");
    answers.put("bank", "中国农业银行济南分行营业部");
    answers.put("contactName", "张秘书长");
    answers.put("contactPhone", "0531-88888888");
    answers.put("documents", List.of(upload(user, "自评报告与证明材料.pdf").toString()));
    var application =
        submitApplication.submit(
            new SubmitApplication.Request(round, creditCode, name, answers), user);
    runDueJobs();
    return application;
  }

  static Map<String, String> line(String category, String purpose, String amount) {
    return Map.of("category", category, "purpose", purpose, "amount", amount);
  }

  /** Uploads a small but whole PDF. */
  UUID upload(String user, String name) {
    var content = new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII));
    return documents.store(user, "application-material", name, content).id();
  }

  /** Does what somebody has to do in a case, with the rights of all their groups. */
  void act(String user, String step, String number, Map<String, Object> values) {
    var groups =
        identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identities.setAuthentication(user, groups);
    try {
      var task =
          tasks
              .createTaskQuery()
              .processInstanceBusinessKey(number)
              .taskDefinitionKey(step)
              .singleResult();
      forms.submitTaskForm(task.getId(), values);
    } finally {
      identities.clearAuthentication();
    }
    runDueJobs();
  }

  /** A form reviewer decides, as in Tasklist. */
  void review(String user, String number, Map<String, Object> values) {
    act(user, "userTask_reviewForm", number, values);
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets time pass, and what falls due on the way happen. */
  void moveTo(LocalDateTime moment) {
    clock.moveTo(moment.atZone(Time.ZONE).toInstant());
    runDueJobs();
  }

  void runDueJobs() {
    for (var due = due(); due.isPresent(); due = due()) {
      management.executeJob(due.get().getId());
    }
  }

  private Optional<Job> due() {
    return management.createJobQuery().executable().active().withRetriesLeft().list().stream()
        .findFirst();
  }

  static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;
}
