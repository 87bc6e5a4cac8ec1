package cn.zhuli.target.web;

import static cn.zhuli.registry.Workbooks.sheet;
import static cn.zhuli.registry.Workbooks.workbook;
import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.model.Proves;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import cn.zhuli.scene.YearlySample;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Yearly targets of units beside what they reached (YC-7). */
@ApiTest
@Proves("YC-7")
class TargetApiTest {

  private static final Path FILES = Path.of("src/main/resources/demo/targets");
  private static final Path MEASURES = Path.of("processes/yancheng-key-projects/measures.json");
  private static final String TARGETS =
      """
      no,unit,new_firms,cases
      1,市物理学会,5,1
      2,市气象学会,,2
      ,小计,5,3
      """;

  @Autowired private YearlySample sample;
  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;
  @Autowired private Rounds rounds;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesTheThreeListsOfTheAssociationAndTheirTotalsAgree() throws Exception {
    var round = sample.open(Map.of("measures.json", MEASURES));
    var units = Map.of("counties", 11, "societies", 40, "universities", 25);
    for (var list : units.entrySet()) {
      var table = Files.readAllBytes(list(list.getKey()));
      sample.register(names(list.getKey()));

      sample
          .handIn(people.officer(), round, "targets", table)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.counts.created").value(list.getValue()))
          .andExpect(jsonPath("$.counts.rejected").value(0))
          .andExpect(jsonPath("$.warnings", hasSize(0)))
          .andExpect(jsonPath("$.disagreements", hasSize(0)));
      sample
          .handIn(people.officer(), round, "targets", table)
          .andExpect(jsonPath("$.counts.unchanged").value(list.getValue()))
          .andExpect(jsonPath("$.counts.updated").value(0));
    }

    http.get(people.officer(), "/api/rounds/{r}/targets", round)
        .andExpect(jsonPath("$[*].label").value(contains("县（市、区）科协", "市级学会", "高校和市直科协")))
        .andExpect(jsonPath("$[0].rows[0].name").value("响水县科协"))
        .andExpect(jsonPath("$[0].total[0].target").value(1100))
        .andExpect(jsonPath("$[1].rows", hasSize(40)))
        .andExpect(jsonPath("$[1].measures[6].label").value("大型综合学术活动"))
        .andExpect(jsonPath("$[1].total[6].target").value(5))
        .andExpect(jsonPath("$[1].rows[1].cells[0].target").doesNotExist());
    http.get(people.officer(), "/rounds/{r}/targets", round)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("76 个")))
        .andExpect(content().string(containsString("创新创业培训人数")))
        .andExpect(content().string(containsString("市机器人（智造）学会")));
    window.assertReadable("targets", people.officer(), "/rounds/" + round + "/targets");
  }

  @Test
  void namesWhatIsWrongByLineAndColumnAndTakesTheOtherRows() throws Exception {
    var round = open("市物理学会", "市气象学会", "盐城市数学会");
    var table =
        """
        no,unit,new_firms,cases
        1,市物理学会,5,1
        2,数学会,1,1
        3,某某学会,1,1
        4,市气象学会,若干,-2
        5,市物理学会,1,1
        6,,1,1
        """;

    sample
        .handIn(round, "targets", table)
        .andExpect(jsonPath("$.counts.created").value(1))
        .andExpect(jsonPath("$.counts.rejected").value(5))
        .andExpect(jsonPath("$.rows[1].line").value(3))
        .andExpect(jsonPath("$.rows[1].faults[0].column").value("unit"))
        .andExpect(jsonPath("$.rows[1].faults[0].zh").value(containsString("盐城市数学会")))
        .andExpect(jsonPath("$.rows[2].faults[0].zh").value(containsString("登记册中没有“某某学会”")))
        .andExpect(jsonPath("$.rows[*].faults[*].rule", everyItem(is("YC-7"))))
        .andExpect(jsonPath("$.rows[3].line").value(5))
        .andExpect(jsonPath("$.rows[3].faults[*].column").value(contains("new_firms", "cases")))
        .andExpect(jsonPath("$.rows[3].faults[0].zh").value(containsString("不是数")))
        .andExpect(jsonPath("$.rows[3].faults[1].zh").value(containsString("负数")))
        .andExpect(jsonPath("$.rows[4].faults[0].zh").value(containsString("已在第 2 行出现")))
        .andExpect(jsonPath("$.rows[5].faults[0].zh").value(containsString("不能为空")))
        .andExpect(jsonPath("$.warnings[0].zh").value(containsString("没有合计行")));
    assertThat(onRecord(round)).contains("第 4 行：登记册中没有“某某学会”");
  }

  @Test
  void holdsStatedTotalsAgainstTheSumOfAllRowsEvenOfThoseThatAreWrong() throws Exception {
    var round = open("市物理学会");
    var table =
        """
        单位名称,新增注册企业数,典型案例数,学时
        市物理学会,"1,200",1,8
        未登记的学会,3,1,8
        合 计,1203,3,16
        """;

    sample
        .handIn(round, "targets", table)
        .andExpect(jsonPath("$.counts.created").value(1))
        .andExpect(jsonPath("$.disagreements", hasSize(1)))
        .andExpect(jsonPath("$.disagreements[0].line").value(4))
        .andExpect(jsonPath("$.disagreements[0].rule").value("YC-7"))
        .andExpect(jsonPath("$.disagreements[0].column").value("典型案例数"))
        .andExpect(jsonPath("$.disagreements[0].stated").value("3"))
        .andExpect(jsonPath("$.disagreements[0].sum").value(2))
        .andExpect(jsonPath("$.warnings", hasSize(1)))
        .andExpect(jsonPath("$.warnings[0].line").value(1))
        .andExpect(jsonPath("$.warnings[0].column").value("学时"));
  }

  @Test
  void comparesASubtotalWithTheRowsSinceTheLastOne() throws Exception {
    var round = open("市物理学会", "市气象学会");
    var table =
        """
        unit,cases
        市物理学会,4
        小计,4
        市气象学会,2
        小计,6
        total,6
        """;

    sample
        .handIn(round, "targets", table)
        .andExpect(jsonPath("$.disagreements[*].line").value(contains(5)));
  }

  @Test
  void readsAWorkbookWithChineseHeadersAndASheetForEachList() throws Exception {
    var round = open("市物理学会", "盐城工学院科协");
    var workbook =
        workbook(
                it -> {
                  sheet(
                      it,
                      "学会",
                      new Object[] {"序号", "市级学会", "新注册企业", "典型案例数"},
                      new Object[] {1, "市物理学会", 5, 1.5},
                      new Object[] {null, "小  计", 5, 1.5});
                  sheet(
                      it,
                      "院校",
                      new Object[] {"单位", "典型案例数", "学术活动"},
                      new Object[] {"盐城工学院科协", 5, null});
                })
            .readAllBytes();

    sample
        .handIn(people.officer(), round, "targets", workbook)
        .andExpect(jsonPath("$.counts.created").value(2))
        .andExpect(jsonPath("$.disagreements", hasSize(0)));
    http.get(people.officer(), "/api/rounds/{r}/targets", round)
        .andExpect(jsonPath("$[*].label").value(contains("学会", "院校")))
        .andExpect(jsonPath("$[0].rows[0].cells[1].target").value(1.5))
        .andExpect(jsonPath("$[1].measures", hasSize(1)));
  }

  @Test
  void readsATableAsChineseExcelSavesIt() throws Exception {
    var round = open("市物理学会", "市气象学会");

    sample
        .handIn(people.officer(), round, "targets", TARGETS.getBytes(Charset.forName("GB18030")))
        .andExpect(jsonPath("$.counts.created").value(2));
  }

  @Test
  void takesNothingFromATableWithoutUnitsOrMeasures() throws Exception {
    var round = open("市物理学会");

    sample
        .handIn(round, "targets", "名称,预算\n市物理学会,3\n")
        .andExpect(jsonPath("$.counts.rejected").value(1))
        .andExpect(jsonPath("$.rows[0].faults", hasSize(2)));
    sample
        .handIn(round, "targets", "unit,cases,典型案例数\n市物理学会,3,3\n")
        .andExpect(jsonPath("$.rows[0].faults[0].zh").value(containsString("有两列")));
  }

  @Test
  void showsWhatWasReachedOfTheTargetsPerUnitAndInAll() throws Exception {
    var round = open("市物理学会", "市气象学会");
    sample.handIn(round, "targets", TARGETS);
    sample
        .handIn(round, "actuals", "unit,new_firms,cases\n市物理学会,4,0\n市气象学会,1,\n合计,5,0\n")
        .andExpect(jsonPath("$.counts.updated").value(2));

    http.get(people.in("leader", "sd-leader"), "/api/rounds/{r}/targets", round)
        .andExpect(jsonPath("$[0].rows[0].cells[0].percent").value(80))
        .andExpect(jsonPath("$[0].rows[0].cells[1].percent").value(0))
        .andExpect(jsonPath("$[0].rows[1].cells[0].actual").value(1))
        .andExpect(jsonPath("$[0].rows[1].cells[0].percent").doesNotExist())
        .andExpect(jsonPath("$[0].rows[1].cells[1].actual").doesNotExist())
        .andExpect(jsonPath("$[0].total[0].percent").value(100));
    http.get(people.officer(), "/rounds/{r}/targets", round)
        .andExpect(content().string(containsString("80%")));

    var file =
        http.get(people.officer(), "/api/rounds/{r}/targets.xlsx", round)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var page = workbook.getSheet("学会");
      assertThat(page.getRow(1).getCell(2).getStringCellValue()).isEqualTo("新增注册企业数");
      assertThat(page.getRow(3).getCell(1).getStringCellValue()).isEqualTo("市物理学会");
      assertThat(page.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(0.8);
      assertThat(page.getRow(5).getCell(1).getStringCellValue()).isEqualTo("合计");
      assertThat(page.getRow(5).getCell(2).getNumericCellValue()).isEqualTo(5);
    }
  }

  @Test
  void takesAFigureBackThatACorrectedTableLeavesEmptyAndKeepsOtherMeasures() throws Exception {
    var round = open("市物理学会", "市气象学会");
    sample.handIn(round, "targets", TARGETS);

    sample
        .handIn(round, "targets", "unit,new_firms\n市物理学会,\n")
        .andExpect(jsonPath("$.counts.updated").value(1));
    http.get(people.officer(), "/api/rounds/{r}/targets", round)
        .andExpect(jsonPath("$[*].label").value(contains("学会")))
        .andExpect(jsonPath("$[*].rows[*].cells[*].target").value(contains(1, 2)));
  }

  @Test
  void letsOfficersHandInAndStaffLook() throws Exception {
    var round = open("市物理学会", "市气象学会");
    var table = TARGETS.getBytes();

    for (var who : List.of(people.member(CLEAN), people.foreigner(), people.in("l", "sd-leader"))) {
      sample.handIn(who, round, "targets", table).andExpect(status().isForbidden());
      sample.handIn(who, round, "actuals", table).andExpect(status().isForbidden());
    }
    http.get(people.in("l", "sd-leader"), "/rounds/{r}/targets", round)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("尚未导入")));
    for (var path : List.of("/api/rounds/{r}/targets", "/api/rounds/{r}/targets.xlsx")) {
      http.get(people.member(CLEAN), path, round).andExpect(status().isForbidden());
    }
    http.get(people.member(CLEAN), "/rounds/{r}/targets", round)
        .andExpect(status().isForbidden())
        .andExpect(content().contentTypeCompatibleWith("text/html"));
  }

  @Test
  void letsOfficersHandInOnThePageAndShowsWhatBecameOfIt() throws Exception {
    var round = open("市物理学会");

    sample
        .upload(people.officer(), round, "TARGET", TARGETS.replace("市气象学会", "未登记学会"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("新增 1 行")))
        .andExpect(content().string(containsString("第 3 行“unit”：登记册中没有“未登记学会”")))
        .andExpect(content().string(containsString("〔YC-7〕")))
        .andExpect(content().string(containsString("<th scope=\"row\" class=\"unit\">市物理学会</th>")));
    sample
        .upload(people.officer(), round, "ACTUAL", "")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("文件是空的")));
    sample
        .upload(people.in("l", "sd-leader"), round, "TARGET", TARGETS)
        .andExpect(status().isForbidden());
    http.get(people.in("l", "sd-leader"), "/rounds/{r}/targets", round)
        .andExpect(content().string(not(containsString("type=\"file\""))));
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(content().string(containsString("/rounds/" + round + "/targets")));
  }

  @Test
  void saysThatAProgrammeSetsNoTargetsAndThatAClosedRoundStaysAsItIs() throws Exception {
    var without = season.open();
    sample
        .handIn(without, "targets", TARGETS)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("没有年度任务指标")));

    var round = open("市物理学会", "市气象学会");
    var closed = rounds.get(round);
    closed.enter(Round.Phase.CLOSED);
    rounds.save(closed);
    sample
        .handIn(round, "actuals", TARGETS)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("已结项")));
    http.get(people.officer(), "/api/rounds/{r}/targets", round)
        .andExpect(content().string(not(containsString("市物理学会"))));
  }

  /** What the act of the import keeps for later years. */
  private String onRecord(String round) {
    return jdbc.sql("select details from act where subject = ? and what = 'importTargets'")
        .param(round)
        .query(String.class)
        .single();
  }

  private String open(String... units) throws Exception {
    var round = sample.open();
    sample.register(List.of(units));
    return round;
  }

  private static Path list(String name) {
    return FILES.resolve("yancheng-2018-targets-" + name + ".csv");
  }

  private static List<String> names(String list) throws Exception {
    var lines = new ArrayList<>(Files.readAllLines(list(list)));
    var at = List.of(lines.remove(0).split(",")).indexOf("unit");
    return lines.stream()
        .map(line -> line.split(",")[at])
        .filter(name -> !name.endsWith("计"))
        .toList();
  }
}
