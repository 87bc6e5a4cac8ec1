package cn.zhuli.bulletin.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.notice.Objection;
import cn.zhuli.notice.Objections;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class ObjectionPagesTest {

  private static final String SCRIPT = "<script>alert('x')</script>";
  private static final AtomicInteger HOUSE = new AtomicInteger(1);

  @Autowired private MockMvc mvc;
  @Autowired private Http http;
  @Autowired private Season season;
  @Autowired private MovableClock clock;
  @Autowired private People people;
  @Autowired private Objections objections;
  @Autowired private Documents documents;
  @Autowired private Window window;

  /** Each test objects from an address of its own. */
  private final String address = "10.7.0." + HOUSE.getAndIncrement();

  @Test
  void takeAnObjectionWithEvidenceFromSomebodyWithoutAnAccount() throws Exception {
    var number = onNotice();

    var where = location(file(number, fields(), pdf("证据.pdf")).andExpect(status().isFound()));

    assertThat(where).matches("/objections/[2-9A-Z]{4}(-[2-9A-Z]{4}){3}\\?filed");
    var objection = only(number);
    assertThat(objection.name()).isEqualTo("张某");
    assertThat(documents.ofSubject(objection.id()))
        .extracting(Document::name)
        .containsExactly("证据.pdf");
    assertThat(objection.evidence().texts("documents")).hasSize(1);
    assertThat(season.open(number, "userTask_decideObjection")).hasSize(1);
  }

  @Test
  void showWhoeverHasTheCodeHowItStandsAndTheWrittenAnswer() throws Exception {
    var number = onNotice();
    var page = location(file(number, fields())).replace("?filed", "");
    read(page).andExpect(content().string(allOf(containsString("正在核查"), containsString("申报材料不实"))));

    season.complete(
        number,
        "userTask_decideObjection",
        "officer",
        Map.of("upheld", "no", "reason", "查无实据", "answer", "经核查，所反映情况不属实。"));

    read(page)
        .andExpect(content().string(containsString("经核查，所反映情况不属实。")))
        .andExpect(content().string(not(containsString("查无实据"))))
        .andExpect(content().string(not(containsString("zhang@example.org"))))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    var typed = page.replace("/objections/", "").replace("-", " ").toLowerCase();
    mvc.perform(get("/objections").param("code", typed))
        .andExpect(header().string("Location", page));
  }

  @Test
  void saySecondWhatTheFirstClickDid() throws Exception {
    var number = onNotice();
    var fields = fields();

    var first = location(file(number, fields, pdf("a.pdf")));
    var second = location(file(number, fields, pdf("a.pdf")));

    assertThat(second).isEqualTo(first.replace("?filed", "?again"));
    assertThat(objections.findByNumberOrderByFiledAt(number)).hasSize(1);
    assertThat(documents.ofSubject(only(number).id())).hasSize(1);
    assertThat(documents.ofOwner("objector:" + address, 0, 10)).hasSize(1);
    read(second).andExpect(content().string(containsString("没有重复登记")));
  }

  @Test
  void fileOneObjectionForTwoClicksAtTheSameInstant() throws Exception {
    var number = onNotice();
    var fields = fields();
    Callable<String> click = () -> location(file(number, fields, pdf("a.pdf")));
    var hands = Executors.newFixedThreadPool(2);
    try {
      var answers = hands.invokeAll(List.of(click, click));

      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .allMatch(where -> where.startsWith("/objections/"))
          .anyMatch(where -> where.endsWith("?again"));
    } finally {
      hands.shutdown();
    }
    assertThat(objections.findByNumberOrderByFiledAt(number)).hasSize(1);
    assertThat(documents.ofOwner("objector:" + address, 0, 10)).hasSize(1);
  }

  @Test
  void refuseWhatIsMissingAndKeepWhatWasFilledIn() throws Exception {
    var number = onNotice();

    file(number, Map.of("name", SCRIPT, "contact", " ", "reason", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("请填写联系方式")))
        .andExpect(content().string(containsString("请写明异议理由")))
        .andExpect(content().string(containsString("&lt;script&gt;")))
        .andExpect(content().string(not(containsString(SCRIPT))));

    assertThat(objections.findByNumberOrderByFiledAt(number)).isEmpty();
  }

  @Test
  void refuseWhatIsTooLong() throws Exception {
    var number = onNotice();
    var wordy = Map.of("name", "张", "contact", "1", "reason", "长".repeat(4001));

    file(number, wordy)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("最多 4000 字，现有 4001 字")));
  }

  @Test
  void refusePapersThatAreNotWhatTheySayAndFileNothing() throws Exception {
    var number = onNotice();

    for (var wrong :
        List.of(
            paper("empty.pdf", new byte[0]),
            paper("page.pdf", Files.html()),
            paper("tool.exe", Files.exe()),
            paper("../../etc/passwd", Files.html()))) {
      file(number, fields(), pdf("good.pdf"), wrong)
          .andExpect(status().is4xxClientError())
          .andExpect(content().string(containsString("异议尚未提交")));
    }
    assertThat(objections.findByNumberOrderByFiledAt(number)).isEmpty();
    assertThat(documents.ofOwner("objector:" + address, 0, 10)).isEmpty();
  }

  @Test
  void refuseTooManyPapersOrTooLargeOnes() throws Exception {
    var number = onNotice();
    var six = new MockMultipartFile[6];
    Arrays.setAll(six, at -> pdf(at + ".pdf"));

    file(number, fields(), six)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("最多可附 5 个文件")));
    file(number, fields(), paper("big.pdf", Files.pdf(10 * 1024 * 1024 + 1)))
        .andExpect(status().isPayloadTooLarge());
    read("/objections/new?number=" + number + "&tooLarge=", 413)
        .andExpect(content().string(containsString("10 MB")));
  }

  @Test
  void takeNothingFromProgramsThatFillInEveryField() throws Exception {
    var number = onNotice();

    file(number, with(fields(), "website", "http://spam.example"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("留空")));
    assertThat(objections.findByNumberOrderByFiledAt(number)).isEmpty();
  }

  @Test
  void keepOneAddressFromFloodingTheHouseForAnHour() throws Exception {
    var number = onNotice();
    for (var i = 0; i < 20; i++) {
      file(number, Map.of("name", "")).andExpect(status().isUnprocessableEntity());
    }

    file(number, fields())
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("分钟后再试")));
    var other = fields();
    mvc.perform(form(number, other).with(from("10.8.0.1"))).andExpect(status().isFound());

    clock.set(clock.instant().plus(Duration.ofHours(1)));
    file(number, fields()).andExpect(status().isFound());
  }

  @Test
  void refuseAnObjectionAfterTheNoticeAndSayWhenItEnded() throws Exception {
    var number = onNotice();
    season.endNotice();

    read("/objections/new?number=" + number, 422)
        .andExpect(content().string(containsString("不再受理异议")));
    file(number, fields())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("不再受理异议")));
  }

  @Test
  void knowNothingOfWhatIsNotThere() throws Exception {
    for (var path :
        List.of(
            "/objections/new?number=SL-1066-0001", "/objections/new", "/objections/AAAA-BBBB")) {
      read(path, 404);
    }
    mvc.perform(get("/objections/{code}", "<svg onload=alert(1)>"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("<svg"))));
    file("SL-1066-0001", fields()).andExpect(status().isNotFound());
  }

  @Test
  void showWhatWasWrittenAsTextAndNotAsAPage() throws Exception {
    var number = onNotice();
    var page = location(file(number, with(with(fields(), "reason", SCRIPT), "name", SCRIPT)));

    read(page)
        .andExpect(content().string(containsString("&lt;script&gt;")))
        .andExpect(content().string(not(containsString(SCRIPT))));
  }

  @Test
  void letNobodyElseReadTheEvidence() throws Exception {
    var number = onNotice();
    file(number, fields(), pdf("证据.pdf"));
    var paper = documents.ofSubject(only(number).id()).get(0).id();

    mvc.perform(get("/api/documents/{id}/content", paper)).andExpect(status().isUnauthorized());
    http.get(people.member(CLEAN), "/api/documents/{id}/content", paper)
        .andExpect(status().isNotFound());
    http.get(people.officer(), "/api/documents/{id}/content", paper).andExpect(status().isOk());
  }

  @Test
  void tellTheCodeToWhoeverFilesByTheApi() throws Exception {
    var number = onNotice();
    var filed =
        http.post(
            from(address),
            Map.of("number", number, "name", "张", "contact", "1", "reason", "不实"),
            "/api/objections");

    var code = http.body(filed).path("code").asText();
    read("/objections/" + code).andExpect(content().string(containsString(number)));
  }

  @Test
  void startNoSession() throws Exception {
    var form = read("/objections/new?number=" + onNotice());
    assertThat(form.andReturn().getRequest().getSession(false)).isNull();
    form.andExpect(content().string(not(containsString("_csrf"))));
  }

  @Test
  void areReadableForEveryone() throws Exception {
    var number = onNotice();
    var page = location(file(number, fields(), pdf("证据.pdf")));

    window.assertReadable("objection-form", from(address), "/objections/new?number=" + number);
    window.assertReadable("objection-lookup", from(address), "/objections");
    window.assertReadable("objection", from(address), page);
  }

  private String onNotice() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    return number;
  }

  private Objection only(String number) {
    var all = objections.findByNumberOrderByFiledAt(number);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static Map<String, String> fields() {
    return Map.of(
        "name",
        "张某",
        "contact",
        "zhang@example.org",
        "reason",
        "申报材料不实",
        "token",
        UUID.randomUUID().toString());
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private ResultActions file(String number, Map<String, String> fields, MockMultipartFile... papers)
      throws Exception {
    return mvc.perform(form(number, fields, papers).with(from(address)));
  }

  private static MockHttpServletRequestBuilder form(
      String number, Map<String, String> fields, MockMultipartFile... papers) {
    var form = multipart("/objections/new").file(paper("", new byte[0]));
    for (var paper : papers) {
      form.file(paper);
    }
    form.queryParam("number", number);
    fields.forEach(form::param);
    return form;
  }

  private ResultActions read(String path) throws Exception {
    return read(path, 200);
  }

  private ResultActions read(String path, int expected) throws Exception {
    return mvc.perform(get(path)).andExpect(status().is(expected));
  }

  private static String location(ResultActions answered) {
    return answered.andReturn().getResponse().getHeader("Location");
  }

  private static MockMultipartFile pdf(String name) {
    return paper(name, Files.pdf(2000));
  }

  private static MockMultipartFile paper(String name, byte[] content) {
    return new MockMultipartFile("evidence", name, null, content);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
