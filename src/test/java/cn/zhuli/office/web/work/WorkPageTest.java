package cn.zhuli.office.web.work;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.notice.Objecting;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import cn.zhuli.worklist.Digest;
import cn.zhuli.worklist.DigestChoices;
import cn.zhuli.worklist.Duty;
import cn.zhuli.worklist.OpenDuties;
import cn.zhuli.worklist.OpenDuties.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody sees what is due for them, officers also what is open in their rounds. */
@ApiTest
class WorkPageTest {

  private static final int ALL = 10_000;

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private OpenDuties duties;
  @Autowired private DigestChoices choices;
  @Autowired private Digest digest;
  @Autowired private Objecting objecting;
  @Autowired private TaskService tasks;
  @Autowired private Window window;
  private String round;
  private String number;

  @BeforeEach
  void submit() throws Exception {
    round = season.open();
    number = season.submit(round, CLEAN);
    season.runJobs();
  }

  @Test
  void showsAUnitWhatItHasToDoAndWhere() throws Exception {
    season.askForSupplement(number);
    var task = season.open(number, "userTask_supplement").get(0).getId();
    var unit = new Person(People.id(CLEAN), List.of("society-" + CLEAN));

    assertThat(own(unit))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.side()).isEqualTo(Duty.Side.UNIT);
              assertThat(duty.label()).isEqualTo("补正材料");
              assertThat(duty.title()).startsWith("山东省创新争先学会 ");
              assertThat(duty.due()).isEqualTo(Instant.parse("2026-03-12T15:59:59Z"));
              assertThat(DutyLine.own(duty, clock.instant()).path())
                  .isEqualTo("/portal/applications/" + number + "/tasks/" + task);
            });
    assertThat(own(new Person(People.id(SECOND), List.of("society-" + SECOND)))).isEmpty();
    clock.set(Instant.parse("2026-03-12T16:00:00Z"));
    var now = clock.instant();
    var whole = duties.of(unit, 0, ALL);
    assertThat(whole)
        .filteredOn(duty -> duty.isOverdue(now))
        .extracting(Duty::subject)
        .contains(number);
    assertThat(duties.count(unit, now))
        .isEqualTo(
            new OpenDuties.Count(
                whole.size(), (int) whole.stream().filter(duty -> duty.isOverdue(now)).count()));
    window.assertReadable("work-unit", people.member(CLEAN), "/work");
    http.get(people.member(CLEAN), "/work")
        .andExpect(content().string(allOf(containsString("已逾期"), not(containsString("各批次")))));
  }

  @Test
  void showsAnExpertTheirOwnTasksOnly() throws Exception {
    season.acceptForm(number);
    var task = season.open(number, "userTask_score").get(0);

    var own = own(new Person(task.getAssignee(), List.of("sd-expert")));

    assertThat(own).singleElement().extracting(Duty::task).isEqualTo(task.getId());
    assertThat(DutyLine.own(own.get(0), clock.instant()).path())
        .isEqualTo("/camunda/app/tasklist/default/#/?task=" + task.getId());
    assertThat(own(new Person("nobody", List.of()))).isEmpty();
    assertThat(own(new Person("nobody", List.of("sd-expert")))).isEmpty();
    window.assertReadable("work-expert", people.in(task.getAssignee(), "sd-expert"), "/work");
  }

  @Test
  void leavesOutOfTheGroupsListWhatAColleagueHasTaken() {
    var task = season.open(number, "userTask_reviewForm").get(0);
    var one = new Person("one", List.of("sd-form-review"));
    var other = new Person("other", List.of("sd-form-review"));
    assertThat(own(one)).singleElement().extracting(Duty::taken).isEqualTo(false);

    tasks.setAssignee(task.getId(), "one");

    assertThat(own(one)).singleElement().extracting(Duty::taken).isEqualTo(true);
    assertThat(own(other)).isEmpty();
  }

  @Test
  void putsWhatIsDueFirstAtTheTopAndGoesPageByPage() throws Exception {
    season.askForSupplement(number);
    var second = season.submit(round, SECOND);
    season.runJobs();
    var everything =
        new Person("boss", List.of("society-" + CLEAN, "society-" + SECOND, "sd-form-review"));

    var whole = duties.of(everything, 0, ALL);

    assertThat(whole).hasSize(duties.count(everything, clock.instant()).all());
    assertThat(whole).extracting(Duty::subject).contains(number, second);
    var dated = whole.stream().filter(duty -> duty.due() != null).map(Duty::due).toList();
    assertThat(dated).isSorted();
    assertThat(whole.subList(0, dated.size())).allMatch(duty -> duty.due() != null);
    assertThat(duties.of(everything, 1, 1)).isEqualTo(whole.subList(1, 2));
  }

  @Test
  void showsAnOfficerWhoKeepsARoundWaiting() throws Exception {
    season.askForSupplement(number);
    var second = season.submit(round, SECOND);
    season.runJobs();
    season.acceptForm(second);
    askForMoreTime();

    http.get(people.officer(), "/work")
        .andExpect(content().string(containsString("/rounds/" + round + "/work/units")))
        .andExpect(content().string(containsString("/rounds/" + round + "/work/experts")))
        .andExpect(content().string(containsString("/rounds/" + round + "/extensions\"")))
        .andExpect(content().string(not(containsString(round + "/work/staff"))));
    list("units").andExpect(content().string(containsString("山东省机械工程学会")));
    list("experts")
        .andExpect(content().string(allOf(containsString(second), containsString("expert-"))));
    list("staff").andExpect(content().string(not(containsString(number))));
    http.get(people.foreigner(), "/work").andExpect(content().string(not(containsString(round))));
    window.assertReadable("work-officer", people.officer(), "/work");
    window.assertReadable("work-round", people.officer(), "/rounds/" + round + "/work/experts");
  }

  @Test
  void countsOpenObjectionsAndWhatIsOverdueOnRecord() throws Exception {
    award();
    objecting.file(new Objecting.Request(number, "张三", "13800000000", "材料不实", List.of(), null));
    season.runJobs();

    list("objections").andExpect(content().string(containsString(number + "-O1")));
    http.get(people.officer(), "/work")
        .andExpect(content().string(containsString("/rounds/" + round + "/work/objections")));
    window.assertReadable(
        "work-objections", people.officer(), "/rounds/" + round + "/work/objections");
  }

  @Test
  void listsCasesThatGoOnThoughSomethingWasLate() throws Exception {
    award();
    season.endNotice();
    season.complete(number, "userTask_signAgreement", "signer", Season.signature());
    season.complete(number, "userTask_countersignAgreement", "leader", Map.of("signatory", "领导"));
    season.runJobs();
    season.payFirstTranche(number);
    season.runJobs();
    http.post(
            people.member(CLEAN),
            Map.of("document", season.paper(People.id(CLEAN))),
            "/api/applications/{n}/payments/1/receipt",
            number)
        .andExpect(status().isNoContent());
    season.runJobs();
    list("late").andExpect(content().string(not(containsString(number))));

    clock.set(Instant.parse("2026-12-31T15:00:00Z"));
    season.runJobs();
    clock.set(Instant.parse("2026-12-31T16:00:05Z"));
    season.runJobs();

    list("late").andExpect(content().string(containsString(number)));
    list("units").andExpect(content().string(not(containsString(number))));
  }

  @Test
  void isForOfficersOfTheAuthorityOnly() throws Exception {
    for (var kind : List.of("units", "experts", "staff", "late", "objections")) {
      var path = "/rounds/" + round + "/work/" + kind;
      http.get(people.officer(), path + "?page=99").andExpect(status().isOk());
      http.get(people.in("reviewer", "sd-form-review"), path).andExpect(status().isForbidden());
      http.get(people.foreigner(), path).andExpect(status().isForbidden());
      http.get(people.member(CLEAN), path).andExpect(status().isForbidden());
    }
    http.get(people.officer(), "/rounds/{r}/work/nothing", round).andExpect(status().isNotFound());
    http.get(people.officer(), "/rounds/NO-1/work/units").andExpect(status().isNotFound());
    http.get(people.officer(), "/work?page=x").andExpect(status().isBadRequest());
    mvc.perform(get("/work").accept("text/html")).andExpect(redirectedUrl("/login"));
  }

  @Test
  void letsEverybodyTurnTheDigestOffAndOnAgain() throws Exception {
    var who = people.member(CLEAN);
    choose(who);
    assertThat(choices.wants(People.id(CLEAN))).isFalse();
    choose(who);
    http.get(who, "/work")
        .andExpect(content().string(not(containsString("checked"))))
        .andExpect(content().string(containsString("尚未开通邮件")));
    mvc.perform(post("/work/digest").param("wanted", "true").with(who).with(csrf()))
        .andExpect(redirectedUrl("/work?chosen"));
    assertThat(choices.wants(People.id(CLEAN))).isTrue();
    mvc.perform(post("/work/digest").with(who)).andExpect(status().isForbidden());
    assertThat(choices.wants(People.id(CLEAN))).isTrue();
  }

  @Test
  void writesNoDigestWhereMailIsOff() {
    season.askForSupplement(number);
    clock.set(Instant.parse("2026-03-12T00:00:00Z"));

    assertThat(digest.send()).isZero();
  }

  private void award() throws Exception {
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
  }

  private void choose(RequestPostProcessor who) throws Exception {
    mvc.perform(post("/work/digest").with(who).with(csrf()))
        .andExpect(redirectedUrl("/work?chosen"));
  }

  private void askForMoreTime() throws Exception {
    http.post(
            people.member(CLEAN),
            Map.of(
                "task",
                season.open(number, "userTask_supplement").get(0).getId(),
                "until",
                "2026-03-20",
                "reason",
                "证明未出"),
            "/api/applications/{n}/extensions",
            number)
        .andExpect(status().isCreated());
  }

  private ResultActions list(String kind) throws Exception {
    return http.get(people.officer(), "/rounds/{r}/work/{k}", round, kind)
        .andExpect(status().isOk());
  }

  /** What a person has to do in the round of this test. */
  private List<Duty> own(Person person) {
    return duties.of(person, 0, ALL).stream().filter(duty -> duty.round().equals(round)).toList();
  }
}
