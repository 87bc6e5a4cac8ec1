package cn.zhuli.registry.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.YearlySample.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.browser.Axe;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Sanction;
import cn.zhuli.registry.Sanctions;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Window;
import cn.zhuli.scene.YearlySample;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The register on pages, for those who keep it. */
@ApiTest
class RegistryPageTest {

  private static final String HEADER = "统一社会信用代码,学会名称,级别,所属科协代码\n";
  private static final String WRONG =
      HEADER
          + row("市钟表学会", "市级")
          + row("市算盘学会", "<script>alert(1)</script>")
          + "123,市罗盘学会,市级,sd\n"
          + row("市风筝学会", "市级");
  private static final Path PICTURES = Path.of("target", "screenshots");

  @Autowired private MockMvc mvc;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;
  @Autowired private YearlySample sample;
  @Autowired private Sanctions sanctions;

  @Test
  void opensToOfficersOfAnyAssociationAndToAdministrators() throws Exception {
    for (var who : List.of(people.officer(), people.foreigner(), administrator())) {
      http.get(who, "/registry")
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("href=\"/api/registry/template.xlsx\"")));
    }
  }

  @Test
  void opensToNobodyElse() throws Exception {
    sample.register(List.of("市钟表学会"));
    var others =
        List.of(
            people.member(CLEAN),
            people.in("expert", "sd-expert"),
            people.in("l", "sd-leader"),
            people.in("money", "sd-finance"));
    for (var who : others) {
      http.get(who, "/registry").andExpect(status().isForbidden());
      http.get(who, "/registry/" + code("市钟表学会")).andExpect(status().isForbidden());
      handIn(who, WRONG).andExpect(status().isForbidden());
    }
    mvc.perform(get("/registry").accept("text/html")).andExpect(redirectedUrl("/login"));
  }

  @Test
  void namesWhatIsWrongBySheetLineAndColumnAndTakesTheOtherRows() throws Exception {
    var answer =
        handIn(people.officer(), WRONG)
            .andExpect(status().isOk())
            .andExpect(said("未导入 2 行"))
            .andExpect(said("<td class=\"figure\" data-label=\"行\">3</td>"))
            .andExpect(said("<td data-label=\"列\">级别</td>"))
            .andExpect(said("应为以下之一：全国级"))
            .andExpect(said("应为 18 位，现为 3 位"));
    notRun(answer);
    http.get(people.officer(), "/registry/" + code("市风筝学会")).andExpect(status().isOk());
    http.get(people.officer(), "/registry/" + code("市算盘学会")).andExpect(status().isNotFound());
  }

  @Test
  void saysThatTheSameTableOnceMoreChangesNothingAndWhichColumnsItPassedOver() throws Exception {
    var table = HEADER.strip() + ",学时\n" + row("市印章学会", "市级").strip() + ",8\n";
    handIn(people.officer(), table);

    handIn(people.officer(), table)
        .andExpect(said("新增 0 行，更新 0 行，未变 1 行，未导入 0 行"))
        .andExpect(said("不认识的列“学时”，已忽略"));
  }

  @Test
  void listsNoMoreFaultsThanCanBeReadAndSaysHowManyThereAre() throws Exception {
    var rows = IntStream.range(0, ImportOutcome.MOST + 7).mapToObj(at -> "1,x,市级,sd\n");

    handIn(people.officer(), HEADER + rows.collect(Collectors.joining()))
        .andExpect(said("还有 7 处问题没有列出"))
        .andExpect(said("data-label=\"行\">501<"))
        .andExpect(content().string(not(containsString("data-label=\"行\">502<"))));
  }

  @Test
  void saysWhyAFileWasNotTakenAtAll() throws Exception {
    handIn(people.officer(), "").andExpect(status().is(422)).andExpect(said("文件是空的"));
    handIn(people.officer(), "颜色,大小\n红,3\n")
        .andExpect(status().is(422))
        .andExpect(said("认不出这是哪种表"));
    send(people.officer(), new byte[] {0, 1, 2, 3, 4})
        .andExpect(status().is(415))
        .andExpect(said("既不是 .xlsx 也不是 .csv"));
    send(people.officer(), new byte[10 * 1024 * 1024 + 1])
        .andExpect(status().is(413))
        .andExpect(said("文件超过 10 MB"));
    http.get(people.officer(), "/registry?tooLarge=")
        .andExpect(status().is(413))
        .andExpect(said("文件超过 10 MB"));
    http.submit(people.officer(), "/registry").andExpect(status().is(422)).andExpect(said("文件是空的"));
  }

  @Test
  void findsSocietiesByAPartOfNameOrCodeFiftyToAPage() throws Exception {
    sample.register(IntStream.rangeClosed(1, 51).mapToObj(at -> "市棋牌第" + at + "学会").toList());

    find("棋牌", 1)
        .andExpect(said("共 51 个"))
        .andExpect(said("第 1 页，共 2 页"))
        .andExpect(said("/registry?query=%E6%A3%8B%E7%89%8C&amp;page=2"));
    find("棋牌", 2).andExpect(said("第 2 页，共 2 页"));
    find("棋牌", 999).andExpect(said("第 2 页，共 2 页"));
    find("棋牌", -1).andExpect(said("第 1 页，共 2 页"));
    find(code("市棋牌第7学会").toLowerCase(), 1).andExpect(said("共 1 个")).andExpect(said("市棋牌第7学会"));
    notRun(find("<script>alert(1)</script>?", 1).andExpect(said("没有找到")));
  }

  @Test
  void showsEverythingOnRecordAboutASociety() throws Exception {
    var society = recorded();

    http.get(people.foreigner(), "/registry/" + society.toLowerCase())
        .andExpect(status().isOk())
        .andExpect(said("<h1>市钟表学会</h1>"))
        .andExpect(said("<dd>市级</dd>"))
        .andExpect(said("市钟表学会\n6217000012345678901\n某银行济南支行"))
        .andExpect(said("年检"))
        .andExpect(said("不合格"))
        .andExpect(said("2029-01-01"))
        .andExpect(said("市民政局"))
        .andExpect(said("缺席未请假"))
        .andExpect(said("理事会健全"))
        .andExpect(said("取消申报资格"))
        .andExpect(said("〔G-7〕"));
    http.get(people.foreigner(), "/registry/" + society + "?lang=en")
        .andExpect(said("Annual inspection"))
        .andExpect(said("Barred from applying"));
  }

  @Test
  void saysThatNothingIsOnRecord() throws Exception {
    sample.register(List.of("市风筝学会"));

    http.get(people.officer(), "/registry/" + code("市风筝学会"))
        .andExpect(said("没有记录。"))
        .andExpect(said("未登记"));
  }

  @Test
  void saysThatACodeIsWrongOrNotListed() throws Exception {
    http.get(people.officer(), "/registry/123")
        .andExpect(status().is(422))
        .andExpect(said("应为 18 位，现为 3 位"));
    http.get(people.officer(), "/registry/" + code("没有登记的学会"))
        .andExpect(status().isNotFound())
        .andExpect(said("未找到"));
  }

  @Test
  void showsANameAsItIsWritten() throws Exception {
    sample.register(List.of("<script>alert(1)</script>"));

    notRun(find("alert(1)", 1).andExpect(said("共 1 个")));
    notRun(
        http.get(people.officer(), "/registry/" + code("<script>alert(1)</script>"))
            .andExpect(status().isOk()));
  }

  @Test
  void isReadableForEverybody() throws Exception {
    var society = recorded();
    sample.register(List.of("市风筝学会", "市棋牌第1学会", "市棋牌第2学会"));

    window.assertReadable("registry", people.officer(), "/registry?query=市棋牌第1");
    window.assertReadable("registry-society", people.officer(), "/registry/" + society);
    assertReadable("registry-outcome", handIn(people.officer(), WRONG));
    assertReadable("registry-refused", handIn(people.officer(), ""));
  }

  /** What was answered to a file, as a browser shows it. */
  private void assertReadable(String picture, ResultActions answer) throws Exception {
    var html = answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    var faults = new ArrayList<String>();
    try (var page = window.open(people.officer(), "/registry", faults)) {
      page.route("**/registry", route -> route.fulfill(shown(html)));
      page.reload();
      var file = PICTURES.resolve(picture + "-phone.png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      Axe.assertReadable(page);
    }
    assertThat(faults).isEmpty();
  }

  private static Route.FulfillOptions shown(String html) {
    return new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(html);
  }

  /** A society with something of every kind on record. */
  private String recorded() throws Exception {
    var society = code("市钟表学会");
    for (var table :
        List.of(
            "统一社会信用代码,学会名称,级别,所属科协代码,银行户名,银行账号,开户银行\n"
                + "@,市钟表学会,市级,sd,市钟表学会,6217000012345678901,某银行济南支行\n",
            "统一社会信用代码,年度,检查类别,是否合格\n@,2025,年检,否\n@,2025,年报,是\n",
            "统一社会信用代码,截至日期,党组织健全,理事会健全\n@,2025-01-01,是,否\n@,2024-01-01,否,是\n",
            "统一社会信用代码,应换届日期\n@,2029-01-01\n",
            "统一社会信用代码,决定日期,处罚种类,作出机关,文号\n@,2025-01-01,警告,市民政局,市民罚〔2025〕1 号\n",
            "统一社会信用代码,活动名称,活动日期,是否出席,是否请假\n@,年会,2025-01-01,是,\n@,会长会,2025-02-01,否,否\n")) {
      handIn(people.officer(), table.replace("@", society)).andExpect(said("未导入 0 行"));
    }
    var ground =
        new Sanction.Ground("p", "2025", "G-7", "验收材料与事实不符", LocalDate.of(2025, 1, 1), null, true);
    sanctions.impose(new Sanction(new CreditCode(society), "A-1", "ban", ground));
    return society;
  }

  private static String row(String name, String level) {
    return code(name) + "," + name + "," + level + ",sd\n";
  }

  private RequestPostProcessor administrator() {
    return people.in("keeper", "camunda-admin");
  }

  private ResultActions find(String words, int page) throws Exception {
    return http.get(people.officer(), "/registry?query={words}&page={page}", words, page)
        .andExpect(status().isOk());
  }

  private ResultActions handIn(RequestPostProcessor who, String table) throws Exception {
    return send(who, table.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions send(RequestPostProcessor who, byte[] file) throws Exception {
    return mvc.perform(
        multipart("/registry")
            .file(new MockMultipartFile("file", "register", null, file))
            .with(who)
            .with(csrf()));
  }

  private static ResultMatcher said(String words) {
    return content().string(containsString(words));
  }

  private static void notRun(ResultActions answer) throws Exception {
    answer.andExpect(
        content()
            .string(
                allOf(
                    not(containsString("<script>alert")),
                    containsString("&lt;script&gt;alert(1)"))));
  }
}
