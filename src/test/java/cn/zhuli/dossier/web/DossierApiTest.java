package cn.zhuli.dossier.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.YearlySample;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dossier of a round holds everything about it, and nothing that harms who opens it. */
@ApiTest
class DossierApiTest {

  private static final String CONTENTS = "目录.csv";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @Test
  void holdsRankingDecisionsLettersAndFilesWithTheirHashes() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.submit(round, PENALISED);
    season.runJobs();
    season.acceptForm(number);
    season.runJobs();
    season.score(number, 0.5);
    season.confirmList(round);

    var dossier = dossier(round);

    assertThat(dossier.keySet()).contains("排序和评分.xlsx", "决定记录.csv", "函件发送记录.csv", CONTENTS);
    assertThat(dossier.keySet().stream().filter(name -> name.startsWith("材料/"))).hasSize(2);
    assertThat(dossier.keySet().stream().filter(name -> name.endsWith("回执.docx"))).hasSize(2);
    assertThat(text(dossier, "决定记录.csv")).contains("userTask_confirmList", "vetoed", number);
    var contents = text(dossier, CONTENTS);
    for (var file : dossier.entrySet()) {
      if (!file.getKey().equals(CONTENTS)) {
        assertThat(contents)
            .contains(file.getKey())
            .contains(file.getValue().length + "," + sha256(file.getValue()));
      }
    }
    try (var book = book(dossier)) {
      var scores = book.getSheet("评分");
      assertThat(scores.getLastRowNum()).isEqualTo(3);
      assertThat(scores.getRow(0).getLastCellNum()).isGreaterThan((short) 8);
      assertThat(scores.getRow(1).getCell(1).getStringCellValue()).contains("expert-");
      var sum = 0.0;
      var last = scores.getRow(0).getLastCellNum() - 3;
      for (int i = 3; i < last; i++) {
        sum += scores.getRow(1).getCell(i).getNumericCellValue();
      }
      assertThat(scores.getRow(1).getCell(last).getNumericCellValue()).isEqualTo(sum);
      assertThat(book.getSheet("名单").getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void isTheSameWhenNothingHasHappened() throws Exception {
    var round = season.open();
    season.submit(round, CLEAN);
    season.runJobs();

    var first = zip(round);

    assertThat(zip(round)).isEqualTo(first);
  }

  @Test
  void holdsARoundWithoutApplications() throws Exception {
    var dossier = dossier(season.open());

    assertThat(dossier.keySet()).contains("排序和评分.xlsx", "决定记录.csv", CONTENTS);
    try (var book = book(dossier)) {
      assertThat(book.getSheet("名单").getLastRowNum()).isZero();
    }
  }

  @Test
  void takesNamesForNamesAndTextForText() throws Exception {
    var round = season.open();
    var code = YearlySample.code("../..\\=cmd|' /C calc'!A0/会");
    var owner = People.id(code);
    var paper =
        documents.store(
            owner,
            "application-material",
            "=1+1 ..;%s.pdf".formatted("长".repeat(150)),
            new ByteArrayInputStream(Files.pdf(200)));
    var body = new HashMap<>(season.submission(code));
    body.put("applicantName", "=cmd|'/../../C calc'!A0");
    var answers = new HashMap<>((Map<?, ?>) body.get("answers"));
    body.put("answers", with(answers, List.of(paper.id().toString())));
    http.post(people.member(code), body, "/api/rounds/{r}/applications", round)
        .andExpect(status().isCreated());

    var dossier = dossier(round);

    assertThat(dossier.keySet())
        .allSatisfy(name -> assertThat(name).doesNotContain("..", "\\", "|", ":", "\"", "//"))
        .allSatisfy(name -> assertThat(name.length()).isLessThan(200));
    try (var book = book(dossier)) {
      var cell = book.getSheet("名单").getRow(1).getCell(2);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).startsWith("=cmd");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
    assertThat(text(dossier, "函件发送记录.csv")).contains("'=cmd").doesNotContain(",=cmd", ",\"=cmd");
  }

  @Test
  void saysWhichFileIsDamagedAndGoesOn() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    jdbc.sql(
            "update document_chunk set content = ? where document_id ="
                + " (select id from document where subject = ?)")
        .params(new byte[] {1, 2, 3}, number)
        .update();

    var dossier = dossier(round);

    assertThat(dossier.keySet()).noneMatch(name -> name.startsWith("材料/"));
    assertThat(text(dossier, CONTENTS)).contains("证明.pdf", "已损坏");
  }

  @Test
  void isForOfficersAndAdministratorsOfTheAuthority() throws Exception {
    var round = season.open();

    http.get(people.in("root", "camunda-admin"), "/api/rounds/{id}/dossier.zip", round)
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/zip"))
        .andExpect(header().string("Content-Disposition", containsString(round)));
    http.get(people.in("cashier", "sd-finance"), "/api/rounds/{id}/dossier.zip", round)
        .andExpect(status().isForbidden());
    http.get(people.foreigner(), "/api/rounds/{id}/dossier.zip", round)
        .andExpect(status().isForbidden());
    http.get(people.member(CLEAN), "/api/rounds/{id}/dossier.zip", round)
        .andExpect(status().isForbidden());
    http.get(people.officer(), "/api/rounds/{id}/dossier.zip", "none")
        .andExpect(status().isNotFound());
    http.get(people.officer(), "/rounds/{id}", round)
        .andExpect(content().string(containsString("/api/rounds/" + round + "/dossier.zip")));
  }

  private static Map<Object, Object> with(Map<?, ?> answers, List<String> papers) {
    var all = new HashMap<Object, Object>(answers);
    all.put("documents", papers);
    return all;
  }

  private byte[] zip(String round) throws Exception {
    return http.get(people.officer(), "/api/rounds/{id}/dossier.zip", round)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private Map<String, byte[]> dossier(String round) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip(round)))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
      }
    }
    return files;
  }

  private static XSSFWorkbook book(Map<String, byte[]> dossier) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(dossier.get("排序和评分.xlsx")));
  }

  private static String text(Map<String, byte[]> dossier, String name) {
    return new String(dossier.get(name), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
