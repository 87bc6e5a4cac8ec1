package cn.zhuli.process.access.matrix;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.document.Uploading;
import cn.zhuli.process.access.Access;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Two authorities with a round each, two societies with a case each, experts, and a person for each
 * {@link Caller}. What is kept here are the things of one society's case, which most of them must
 * not reach.
 */
@TestComponent
class World {

  private static final String KIND = "application-material";
  static final String PASSWORD = "Sommer-2026-Regen";

  /** What only the staff concerned may ever read. */
  static final List<String> SECRETS = List.of("工作扎实", "绝密草稿", "绝密异议", "secret@example.org");

  private final Access access;
  private final Season season;
  private final JointSeason joint;
  private final Http http;
  private final People people;
  private final EngineThings things;
  private final Uploading uploading;
  private final Map<Caller, String> users = new EnumMap<>(Caller.class);
  private final Map<String, String> ids = new HashMap<>();

  World(
      Access access,
      Season season,
      JointSeason joint,
      Http http,
      People people,
      EngineThings things,
      Uploading uploading) {
    this.access = access;
    this.season = season;
    this.joint = joint;
    this.http = http;
    this.people = people;
    this.things = things;
    this.uploading = uploading;
  }

  Map<String, String> ids() {
    return ids;
  }

  String user(Caller caller) {
    return users.get(caller);
  }

  void prepare() throws Exception {
    things.asNobody();
    access.ensureUser("officer", "项目管理", "", PASSWORD, "sd-officer");
    access.ensureUser("victim", "别人", "", PASSWORD, "sd-leader");
    access.ensureSocietyGroup(SECOND, "另一学会");
    access.ensureUser(People.id(SECOND), "某人", "", PASSWORD, "society-" + SECOND);
    for (int i = 1; i <= 4; i++) {
      access.ensureUser("expert-" + i, "专家", "", PASSWORD, "sd-expert");
    }
    needs();
    var announced = announced();
    var number = reviewed();
    callers(number);
    ids.put("expert", "expert-1");
    ids.put("victim", "victim");
    ids.put("upload", uploading.begin(People.id(CLEAN), KIND, "a.pdf", 20).id().toString());
    ids.put("creditCode", CLEAN);
    things.collect(number, scoring(number), announced, ids);
    assertThat(ids).doesNotContainValue("");
  }

  /** A round of joint applications with a need that is not public. */
  private void needs() throws Exception {
    var round = joint.open();
    var published = joint.file(round, JointSeason.CITY, "海洋生物制品");
    ids.put("need", joint.file(round, JointSeason.OTHER_CITY, "绿色化工"));
    joint.endCall();
    joint.review(ids.get("need"), Map.of("outcome", "reject", "reason", "不属征集范围"));
    joint.review(published, Map.of("outcome", "accept"));
    ids.put(
        "consent",
        made(
                people.member(CLEAN),
                joint.consent(CLEAN, Season.PENALISED, published),
                "/api/rounds/{r}/consents",
                round)
            .path("id")
            .asText());
  }

  /** A round whose list is public, with an objection against a case. */
  private String announced() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.runJobs();
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    ids.put("announced", round);
    var objection =
        made(
            people.in("somebody"),
            Map.of(
                "number",
                number,
                "name",
                "某人",
                "contact",
                "secret@example.org",
                "reason",
                "绝密异议",
                "evidence",
                List.of()),
            "/api/objections");
    ids.put("objection", objection.path("id").asText());
    ids.put("objection-code", objection.path("code").asText());
    var notices = http.body(http.get(people.officer(), "/api/rounds/{r}/notices", round));
    ids.put("notice", notices.path(0).path("id").asText());
    return number;
  }

  /** A round in review: one case scored by one expert, handed back by another, open for a third. */
  private String reviewed() throws Exception {
    var round = season.open();
    ids.put("round", round);
    ids.put("draft", draft(round));
    var number = season.submit(round, CLEAN);
    var other = season.submit(round, SECOND);
    season.runJobs();
    season.acceptForm(number);
    season.acceptForm(other);
    var both = season.judges(number).stream().filter(season.judges(other)::contains).toList();
    season.withdraw(number, both.get(0));
    season.runJobs();
    users.put(Caller.EXPERT, both.get(0));
    season.score(open(number, both.get(1)), 0.5);
    ids.put("number", number);
    ids.put("document", season.paper(People.id(CLEAN)).toString());
    return number;
  }

  private String draft(String round) throws Exception {
    return made(
            people.member(CLEAN),
            Map.of("unit", CLEAN, "answers", Map.of("plan", "绝密草稿")),
            "/api/rounds/{r}/drafts",
            round)
        .path("id")
        .asText();
  }

  private JsonNode made(RequestPostProcessor who, Object body, String path, Object... parts)
      throws Exception {
    var answer = http.post(who, body, path, parts);
    var said = http.body(answer);
    assertThat(answer.andReturn().getResponse().getStatus()).as(said.toString()).isEqualTo(201);
    return said;
  }

  private Task open(String number, String expert) {
    return season.open(number, "userTask_score").stream()
        .filter(task -> expert.equals(task.getAssignee()))
        .findFirst()
        .orElseThrow();
  }

  private Task scoring(String number) {
    return season.open(number, "userTask_score").get(0);
  }

  private void callers(String number) throws Exception {
    var letters = http.body(http.get(people.officer(), "/api/applications/{n}/letters", number));
    ids.put("letter", letters.path(0).path("id").asText());
    users.put(Caller.APPLICANT, People.id(SECOND));
    for (var caller : Caller.values()) {
      if (caller != Caller.NOBODY && !users.containsKey(caller)) {
        users.put(caller, "m-" + caller.column());
        access.ensureUser(user(caller), caller.column(), "", PASSWORD, caller.groups());
      }
    }
  }
}
