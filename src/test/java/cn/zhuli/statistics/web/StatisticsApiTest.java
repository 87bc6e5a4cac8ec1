package cn.zhuli.statistics.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.model.Proves;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.CountySeason;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Proves("G-11")
class StatisticsApiTest {

  @Autowired private Season season;
  @Autowired private CountySeason county;
  @Autowired private Http http;
  @Autowired private People people;

  @Test
  void countsApplicationsVerdictsAndVetoes() throws Exception {
    var round = season.open();
    var accepted = season.submit(round, CLEAN);
    season.submit(round, PENALISED);
    season.acceptForm(accepted);

    http.get(people.officer(), "/api/rounds/{r}/statistics", round)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.applications").value(2))
        .andExpect(jsonPath("$.vetoes[0].name").value("SD-E3"))
        .andExpect(jsonPath("$.vetoes[0].cases").value(1))
        .andExpect(jsonPath("$.verdicts[?(@.verdict == 'eligible')].share").value(50.0))
        .andExpect(jsonPath("$.verdicts[?(@.step == 'userTask_reviewForm')].cases").value(1))
        .andExpect(jsonPath("$.outcomes[?(@.name == 'vetoed')].cases").value(1))
        .andExpect(jsonPath("$.outcomes[?(@.name == 'open')].cases").value(1));
  }

  @Test
  void countsDaysByTheStagesOfTheModel() throws Exception {
    var round = county.open();
    county.hear(county.submit(round, CountySeason.COUNTY));
    county.hear(county.submit(round, CountySeason.CITY));

    http.get(county.officer(), "/api/rounds/{r}/statistics", round)
        .andExpect(jsonPath("$.stages.length()").value(2))
        .andExpect(jsonPath("$.stages[0].step").value("stage_hearing"))
        .andExpect(jsonPath("$.stages[0].label").value("答辩评分"))
        .andExpect(jsonPath("$.stages[1].step").value("stage_eligibility"))
        .andExpect(jsonPath("$.stages[1].done").value(2));
  }

  @Test
  void countsDaysByTaskWhereTheModelIsOlderThanStages() throws Exception {
    var round = county.openWithoutStages();
    county.hear(county.submit(round, CountySeason.COUNTY));

    http.get(county.officer(), "/api/rounds/{r}/statistics", round)
        .andExpect(jsonPath("$.stages.length()").value(1))
        .andExpect(jsonPath("$.stages[0].step").value("userTask_score"))
        .andExpect(jsonPath("$.stages[0].done").value(3));
  }

  @Test
  void givesTheYearsAsAWorkbook() throws Exception {
    var round = season.open();
    season.submit(round, CLEAN);

    var content =
        http.get(people.officer(), "/api/programmes/{p}/statistics.xlsx", PROGRAMME)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      var sums = book.getSheet("汇总");
      assertThat(sums.getRow(sums.getLastRowNum()).getCell(0).getStringCellValue())
          .isEqualTo(round);
      assertThat(book.getSheet("各环节").getLastRowNum()).isPositive();
    }
  }

  @Test
  void tellsNobodyButStaff() throws Exception {
    var round = season.open();

    http.get(people.member(CLEAN), "/api/rounds/{r}/statistics", round)
        .andExpect(status().isForbidden());
    http.get(people.foreigner(), "/api/programmes/{p}/statistics", PROGRAMME)
        .andExpect(status().isForbidden());
    http.get(people.officer(), "/api/programmes/{p}/statistics", "nowhere")
        .andExpect(status().isNotFound());
  }
}
