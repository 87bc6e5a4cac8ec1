package cn.zhuli.paper.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.model.Proves;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.YearlySample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The application form to print, sign and seal (YC-8). */
@ApiTest
@Proves("YC-8")
class PaperApiTest {

  private static final Map<String, Path> TEMPLATE =
      Map.of(
          "yearly-sample-application.docx",
          Path.of("processes/yancheng-key-projects/yancheng-key-projects-application.docx"));

  @Autowired private YearlySample sample;
  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;

  @Test
  void fillsTheTemplateInFromTheRecord() throws Exception {
    var answers = new HashMap<String, Object>();
    answers.put("projectName", "智能制造学术年会");
    answers.put("leader", "王理事长");
    answers.put("content", "第一天：报告\n第二天：参观");
    answers.put("amount", "3000.00");
    answers.put(
        "budget",
        List.of(
            Map.of("category", "speaker-fee", "item", "两位专家", "amount", "2000.00"),
            Map.of("category", "design", "item", "会标", "amount", "1000.00")));
    var number = submit(answers);

    try (var paper = paper(number)) {
      var text = text(paper);
      assertThat(text)
          .contains(number, "智能制造学术年会", "山东省机械工程学会", CLEAN, "王理事长")
          .contains("精品学术交流", "3,000.00", "2026 年 3 月 2 日", "一式两份")
          .contains("（单位公章）", "（签字）")
          .doesNotContain("{{", "[category]");
      var budget =
          paper.getTables().stream()
              .filter(table -> table.getText().contains("费用类别"))
              .findFirst()
              .orElseThrow();
      assertThat(budget.getRows()).hasSize(4);
      assertThat(budget.getRow(0).getCell(0).getText()).isEqualTo("费用类别");
      assertThat(budget.getRow(1).getCell(0).getText()).isEqualTo("专家讲座费");
      assertThat(budget.getRow(2).getCell(2).getText()).isEqualTo("1,000.00");
      assertThat(budget.getRow(3).getCell(1).getText()).isEqualTo("3,000.00");
      assertThat(text).contains("第一天：报告", "第二天：参观");
    }
  }

  @Test
  void leavesPlacesEmptyForWhatIsMissing() throws Exception {
    try (var paper = paper(submit(Map.of()))) {
      assertThat(text(paper)).contains("山东省机械工程学会").doesNotContain("{{", "}}", "[", "null");
    }
  }

  @Test
  void takesWhateverAnApplicantWroteForText() throws Exception {
    var answers =
        Map.<String, Object>of(
            "projectName",
            "{{number}} {{@content}} <w:b/> & [item]",
            "content",
            "/etc/hostname",
            "budget",
            List.of(Map.of("category", "design", "item", "{{number}}[amount]", "amount", "1.00")));

    try (var paper = paper(submit(answers))) {
      assertThat(text(paper))
          .contains("{{number}} {{@content}} <w:b/> & [item]", "{{number}}[amount]");
      assertThat(paper.getAllPictures()).isEmpty();
    }
  }

  @Test
  void isForTheApplicantAndTheStaff() throws Exception {
    var number = submit(Map.of());

    http.get(people.officer(), "/api/applications/{n}/form.docx", number)
        .andExpect(status().isOk());
    http.get(people.member(SECOND), "/api/applications/{n}/form.docx", number)
        .andExpect(status().isNotFound());
  }

  @Test
  void saysThatAProgrammeHasNoFormToPrint() throws Exception {
    var number = season.submit(season.open(), CLEAN);

    http.get(people.member(CLEAN), "/api/applications/{n}/form.docx", number)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("没有申报书模板")));
  }

  private String submit(Map<String, Object> answers) throws Exception {
    var round = sample.open(TEMPLATE);
    var all = new HashMap<>(answers);
    all.put("track", "K1");
    var body = Map.of("applicant", CLEAN, "applicantName", "某学会", "answers", all);
    var answered =
        http.body(http.post(people.member(CLEAN), body, "/api/rounds/{r}/applications", round));
    assertThat(answered.path("number").asText()).as(answered.toString()).isNotEmpty();
    return answered.path("number").asText();
  }

  private XWPFDocument paper(String number) throws Exception {
    var file =
        http.get(people.member(CLEAN), "/api/applications/{n}/form.docx", number)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static String text(XWPFDocument paper) throws IOException {
    return new XWPFWordExtractor(paper).getText();
  }
}
