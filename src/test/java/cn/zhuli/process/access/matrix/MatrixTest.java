package cn.zhuli.process.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cn.zhuli.DatabaseTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Signs in as each kind of person and as nobody, and calls every operation of the engine and of
 * ours, with ids of a case that most of them must not reach. What each gets stands in {@code
 * src/test/resources/access}; what was found is written to {@code target/access}.
 */
@DatabaseTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.generate-unique-process-engine-name=false",
      "camunda.bpm.process-engine-name=matrix",
      "zhuli.objections.per-hour=1000",
      "logging.level.org.camunda.bpm.engine=off",
      "logging.level.cn.zhuli=warn",
      "zhuli.admin.change-password=false",
      "zhuli.admin.password=" + World.PASSWORD
    })
@AutoConfigureMockMvc
@Import({
  MovableClock.class,
  People.class,
  Http.class,
  Season.class,
  JointSeason.class,
  EngineThings.class,
  World.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

  private static final String ENGINE = "engine-operations.csv";
  private static final String OWN = "own-operations.csv";

  private static final Set<String> REFUSED = Set.of("401", "403", "404", "empty");

  /** Answers everybody that a task of a case can't be deleted (500). */
  private static final String IN_NOBODYS_POWER = "DELETE /engine-rest/engine/matrix/task/{id}";

  /** Operations that name something which only those of a case may reach. */
  private static final Pattern OF_A_CASE =
      Pattern.compile(
          "matrix/(task|process-instance|execution|variable-instance|incident|job)/\\{id}"
              + "|matrix/history/(?!decision|batch|external|user-op|job-log)[a-z-]+/\\{id}"
              + "|/(applications|drafts|letters|documents|uploads|needs|consents)/\\{");

  @LocalServerPort private int port;

  @Autowired private World world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapped;

  private Filling filling;
  private List<Operation> ofEngine;
  private List<Operation> ofOurs;
  private Table engine;
  private Table own;

  @BeforeAll
  void callEverything() throws Exception {
    world.prepare();
    filling = new Filling(world.ids());
    ofEngine = EngineOperations.all();
    ofOurs = OwnOperations.all(mapped);
    engine = new Table(ofEngine);
    own = new Table(ofOurs);
    Stream.of(Caller.values()).filter(Caller::changesNothing).parallel().forEach(this::callAll);
    Stream.of(Caller.values()).filter(caller -> !caller.changesNothing()).forEach(this::callAll);
    own.write(OWN);
    engine.write(ENGINE);
  }

  private void callAll(Caller caller) {
    var line = new Line(port, world.user(caller));
    ofEngine.forEach(operation -> engine.put(operation, caller, call(line, operation, caller)));
    ofOurs.forEach(operation -> own.put(operation, caller, call(line, operation, caller)));
  }

  @Test
  void theEngineAnswersEachAsTheTableSays() throws Exception {
    assertThat(engine.differences(ENGINE)).isEmpty();
  }

  @Test
  void ourOperationsAnswerEachAsTheTableSays() throws Exception {
    assertThat(own.differences(OWN)).isEmpty();
  }

  @Test
  void nothingOfACaseIsSeenByAnybodyWhoHasNoPartInIt() {
    assertSoftly(
        softly -> {
          for (var caller : Caller.values()) {
            if (!caller.mayRead()) {
              softly.assertThat(seenBy(caller)).as(caller.column()).isEmpty();
            }
          }
        });
  }

  @Test
  void anExpertWhoHandedTheCaseBackFindsNothingOfItAndNoScoreOfAnother() {
    assertThat(notRefused(Caller.EXPERT)).isEmpty();
  }

  @Test
  void aSocietyReachesNoCaseDraftPaperLetterOrTaskOfAnotherById() {
    assertThat(notRefused(Caller.APPLICANT)).isEmpty();
  }

  /** What asks for one thing of the case by its id, and is neither refused nor empty. */
  private List<String> notRefused(Caller caller) {
    return Stream.of(engine, own)
        .flatMap(table -> table.where(caller, answer -> !REFUSED.contains(answer)))
        .filter(operation -> OF_A_CASE.matcher(operation).find())
        .filter(operation -> !operation.equals(IN_NOBODYS_POWER))
        .toList();
  }

  @Test
  void theEngineKnowsNobody() {
    assertThat(engine.lines().stream().skip(1)).hasSizeGreaterThan(390);
    assertThat(engine.where(Caller.NOBODY, "401"::equals)).hasSize(engine.lines().size() - 1);
  }

  private List<String> seenBy(Caller caller) {
    return Stream.concat(engine.where(caller, "seen"::equals), own.where(caller, "seen"::equals))
        .toList();
  }

  private String call(Line line, Operation operation, Caller caller) {
    var real = caller != Caller.ADMINISTRATOR || operation.reads();
    var path = filling.path(operation.path(), real) + query(operation);
    var user = String.valueOf(world.user(caller));
    var body = Filling.json(filling.body(operation.body(), user, real));
    return answer(line.send(operation.method(), path, operation.multipart(), body));
  }

  private String query(Operation operation) {
    var query = Bodies.QUERIES.get(operation.path());
    return query == null || !operation.reads() ? "" : "?" + filling.path(query, true);
  }

  private String answer(HttpResponse<byte[]> response) {
    var body = new String(response.body(), StandardCharsets.UTF_8);
    var status = String.valueOf(response.statusCode());
    if (shows(body, World.SECRETS) || response.statusCode() == 200 && shows(body, marks())) {
      return "seen";
    }
    if (response.headers().firstValue("Location").orElse("").endsWith("/login")) {
      return "sign-in";
    }
    return response.statusCode() == 200 && isEmpty(body) ? "empty" : status;
  }

  private static boolean isEmpty(String body) {
    return List.of("", "[]", "{}", "{\"count\":0}").contains(body.strip());
  }

  private static boolean shows(String body, List<String> marks) {
    return marks.stream().anyMatch(body::contains);
  }

  /** Ids that stand for the case in whatever is told of it. */
  private List<String> marks() {
    var ids = world.ids();
    var marks = new ArrayList<String>();
    Stream.of(
            "number",
            "need",
            "draft",
            "letter",
            "document",
            "objection",
            "objection-code",
            "process-instance/id",
            "announced-instance",
            "task/id",
            "execution/id",
            "variable-instance/id",
            "filter/id")
        .map(name -> Objects.requireNonNull(ids.get(name), name))
        .forEach(marks::add);
    return marks;
  }
}
