package cn.zhuli.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import cn.zhuli.browser.Axe;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.CountySeason;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Window;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bar of stages above a case: what is done, where it is, what is to come. */
@ApiTest
class StagesOfACaseTest {

  @Autowired private CountySeason county;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private Window window;
  private String round;

  @BeforeEach
  void open() throws Exception {
    round = county.open();
  }

  @Test
  void tellsWhatIsDoneWhereItIsAndWhatIsToCome() throws Exception {
    var number = county.submit(round, CountySeason.COUNTY);
    county.hear(number);

    assertThat(bar(CountySeason.COUNTY, number))
        .containsExactly(
            "done 答辩评分 已完成",
            "done 核查资格 已完成",
            "now 选定与公示 正在办理",
            "to_come 拨款 尚未开始",
            "to_come 活动报告 尚未开始");
  }

  @Test
  void tellsWhereACaseHasEnded() throws Exception {
    var number = county.submit(round, CountySeason.CITY);
    county.hear(number);

    assertThat(bar(CountySeason.CITY, number))
        .containsExactly(
            "done 答辩评分 已完成",
            "ended 核查资格 到此为止",
            "left_out 选定与公示 未经过",
            "left_out 拨款 未经过",
            "left_out 活动报告 未经过");
  }

  @Test
  void tellsByWhenTheStageThatItIsInIsDue() throws Exception {
    var number = county.submit(round, CountySeason.COUNTY);
    county.hear(number);
    county.select(round, number);
    county.pay(number);

    assertThat(bar(CountySeason.COUNTY, number)).element(4).isEqualTo("now 活动报告 正在办理");
    http.get(people.member(CountySeason.COUNTY), "/portal/applications/{n}?lang=zh", number)
        .andExpect(
            content()
                .string(
                    matchesPattern(
                        "(?s).*aria-current=\"step\">\\s*<strong>活动报告</strong>\\s*<span>正在办理</span>\\s*<span>截止 \\d{4}-11-30 23:59</span>.*")));
  }

  @Test
  void saysWhoseTurnItIsAsTheNoteBesideTheTaskHasIt() throws Exception {
    var number = county.submit(round, CountySeason.COUNTY);

    http.get(people.member(CountySeason.COUNTY), "/portal/applications/{n}?lang=zh", number)
        .andExpect(content().string(containsString("由评审组办理")));
  }

  @Test
  void hasNoneWhereTheModelHasNone() throws Exception {
    var older = county.openWithoutStages();
    var number = county.submit(older, CountySeason.COUNTY);

    assertThat(bar(CountySeason.COUNTY, number)).isEmpty();
    http.get(people.member(CountySeason.COUNTY), "/portal/applications/{n}?lang=zh", number)
        .andExpect(content().string(containsString("<strong>打分</strong>")));
  }

  @Test
  void canBeReadByEverybody() throws Exception {
    var number = county.submit(round, CountySeason.COUNTY);
    county.hear(number);

    window.assertReadable(
        "portal-case-stages", people.member(CountySeason.COUNTY), "/portal/applications/" + number);
  }

  @Test
  void opensThePictureAtTheStageWhereTheCaseStands() throws Exception {
    var number = county.submit(round, CountySeason.COUNTY);
    var faults = new ArrayList<String>();
    var asked = new ArrayList<String>();

    try (var page =
        window.open(people.member(CountySeason.COUNTY), "/portal/applications/" + number, faults)) {
      page.onRequest(request -> asked.add(request.url()));
      assertThat(loaded(page)).noneMatch(file -> file.contains("bpmn-js"));

      page.locator("details:has(#picture) > summary").click();
      page.locator(".djs-element.now[data-element-id=userTask_score]").waitFor();

      assertThat(asked).anyMatch(file -> file.contains("bpmn-js"));
      picture(page, "portal-picture-stage");
      Axe.assertReadable(page);
      page.locator(".bjs-breadcrumbs li a").first().click();
      page.locator(".djs-element.now[data-element-id=stage_hearing]").waitFor();
      page.getByTitle("打开 答辩评分").click();
      page.locator(".djs-element.now[data-element-id=userTask_score]").waitFor();
      page.locator(".bjs-breadcrumbs li a").first().click();
      picture(page, "portal-picture-top");
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> loaded(Page page) {
    return ((List<?>)
            page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)"))
        .stream().map(String::valueOf).toList();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  /** The stages as they stand on the page: class, name, words. */
  private List<String> bar(String unit, String number) throws Exception {
    var page =
        http.get(people.member(unit), "/portal/applications/{n}?lang=zh", number)
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Pattern.compile(
            "<li class=\"(\\w+)\"[^>]*>\\s*<strong>([^<]*)</strong>\\s*<span>([^<]*)</span>")
        .matcher(page)
        .results()
        .map(it -> it.group(1) + " " + it.group(2) + " " + it.group(3))
        .toList();
  }
}
