package cn.zhuli.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.registry.RegistryImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Plays a round of the seventh programme, whose model is drawn in stages. */
@TestComponent
public class CountySeason {

  /** An association of the county, and one that the programme is not for. */
  public static final String COUNTY = "51530100MJ0000015Y";

  public static final String CITY = "51530100MJ0000023R";

  private static final Path BUNDLE = Path.of("src/test/programmes/county-small-grants");
  private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-03-31T09:00:00Z");

  private final Season season;
  private final MovableClock clock;
  private final People people;
  private final Http http;
  private final BundleFiles files;
  private final Deploying deploying;
  private final AdmitAuthorities authorities;
  private final RegistryImport registry;
  private final Experts experts;

  CountySeason(
      Season season,
      MovableClock clock,
      People people,
      Http http,
      BundleFiles files,
      Deploying deploying,
      AdmitAuthorities authorities,
      RegistryImport registry,
      Experts experts) {
    this.season = season;
    this.clock = clock;
    this.people = people;
    this.http = http;
    this.files = files;
    this.deploying = deploying;
    this.authorities = authorities;
    this.registry = registry;
    this.experts = experts;
  }

  /** Opens a round and returns its id. */
  public String open() throws Exception {
    return open(files.in(BUNDLE));
  }

  /** Opens a round of the same programme as it was drawn before there were stages. */
  public String openWithoutStages() throws Exception {
    var bundle = files.in(BUNDLE);
    var older = new HashMap<String, byte[]>();
    bundle
        .files()
        .forEach((name, content) -> older.put(older(bundle, name), bytes(older(bundle, content))));
    return open(new Bundle(older(bundle, bundle.key()), older));
  }

  private static String older(Bundle bundle, byte[] content) {
    return older(bundle, new String(content, StandardCharsets.UTF_8));
  }

  private static String older(Bundle bundle, String text) {
    return text.replace(bundle.key(), "county-older-grants")
        .replaceAll("\\bstage_(?=\\w)", "subProcess_part_");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String open(Bundle bundle) throws Exception {
    clock.set(BEGIN);
    if (!deploying.knows(bundle.key())) {
      deploying.deploy(bundle);
      authorities.admitAll();
    }
    register();
    var terms =
        Map.of("programme", bundle.key(), "year", Years.next(), "deadline", DEADLINE.toString());
    var opened = http.body(http.post(officer(), terms, "/api/rounds"));
    assertThat(opened.path("id").asText()).as(opened.toString()).startsWith("YL-");
    return opened.path("id").asText();
  }

  public RequestPostProcessor officer() {
    return people.in("county-officer", "yl-officer");
  }

  private void register() throws IOException {
    var csv =
        """
        统一社会信用代码,学会名称,级别,所属科协代码,所在市
        %s,云岭县茶叶协会,县级,yl,云岭县
        %s,市级学会,市级,yl,云岭县
        """
            .formatted(COUNTY, CITY);
    var report = registry.load(new ByteArrayInputStream(bytes(csv)));
    assertThat(report.counts().rejected()).as(report.toString()).isZero();
    for (var id : List.of("jury-1", "jury-2", "jury-3")) {
      experts.save(new Expert(id, id, "yl", null, true));
    }
  }

  /** Submits a project and returns its number. */
  public String submit(String round, String unit) throws Exception {
    var answers =
        Map.of(
            "project",
            "科普大篷车",
            "plan",
            "走进六所小学",
            "documents",
            List.of(season.paper(People.id(unit)).toString()));
    var submission = Map.of("applicant", unit, "applicantName", "某协会", "answers", answers);
    var taken =
        http.body(
            http.post(people.member(unit), submission, "/api/rounds/{round}/applications", round));
    assertThat(taken.path("number").asText()).as(taken.toString()).isNotEmpty();
    return taken.path("number").asText();
  }

  /** The panel scores the project; its eligibility is checked afterwards. */
  public void hear(String number) {
    season.score(number, 1);
    season.runJobs();
  }

  /** The leader selects projects, the notice ends without objections. */
  public void select(String round, String... numbers) {
    clock.set(DEADLINE.plusSeconds(2));
    season.runJobs();
    season.complete(
        round,
        "userTask_selectGrants",
        "leader",
        Map.of("chosen", List.of(numbers), "reason", "惠及面广"));
    season.runJobs();
  }

  /** The notice ends, the unit names its account and is paid; a report is due then. */
  public void pay(String number) {
    season.endNotice();
    var account =
        Map.<String, Object>of(
            "accountName", "基本户", "bank", "农商行", "accountNumber", "6200123456789");
    season.complete(number, "userTask_nameAccount", People.id(COUNTY), account);
    season.complete(number, "userTask_preparePayment", "cashier", Map.of("accountConfirmed", true));
    season.complete(number, "userTask_approvePayment", "controller", Map.of("approved", "yes"));
    season.runJobs();
    var voucher =
        Map.<String, Object>of("paidOn", LocalDate.now(clock).toString(), "voucherNo", "V-1");
    season.complete(number, "userTask_confirmPayment", "cashier", voucher);
  }
}
