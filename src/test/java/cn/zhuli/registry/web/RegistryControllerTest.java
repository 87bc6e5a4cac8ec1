package cn.zhuli.registry.web;

import static cn.zhuli.registry.Workbooks.sheet;
import static cn.zhuli.registry.Workbooks.workbook;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryTest;
import cn.zhuli.registry.Sanction;
import cn.zhuli.registry.Sanctions;
import cn.zhuli.scene.WithPerson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RegistryTest
@WithPerson(value = "officer", groups = "sd-officer")
class RegistryControllerTest {

  private static final String ONE = "51370000543433515G";
  private static final String TWO = "5137000035354250X8";
  private static final String SOCIETY = "/api/registry/societies/" + ONE;
  private static final String FORM =
      """
      {"name": "山东省机械工程学会", "level": "省级", "authority": "sd", "foundedOn": "1962-10-28"}
      """;

  @Autowired private MockMvc mvc;
  @Autowired private Sanctions sanctions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void emptyTheRegister() {
    List.of(
            "inspection",
            "reelection",
            "penalty",
            "attendance",
            "governance",
            "sanction",
            "society")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void listsASocietyAndShowsItWithEverythingOnRecord() throws Exception {
    replace(FORM).andExpect(status().isCreated());
    replace(FORM).andExpect(status().isOk());
    load("统一社会信用代码,年度,检查类别,是否合格\n" + ONE + ",2025,年检,否\n").andExpect(status().isOk());
    load("统一社会信用代码,截至日期,党组织健全\n" + ONE + ",2025-01-01,是\n").andExpect(status().isOk());
    load("统一社会信用代码,应换届日期\n" + ONE + ",2029-01-01\n").andExpect(status().isOk());
    load("统一社会信用代码,决定日期,处罚种类,作出机关\n" + ONE + ",2025-01-01,警告,民政厅\n").andExpect(status().isOk());
    load("统一社会信用代码,活动名称,活动日期,是否出席\n" + ONE + ",会议,2025-01-01,是\n").andExpect(status().isOk());
    sanctions.impose(
        new Sanction(
            new CreditCode(ONE),
            "A-1",
            "EXCLUDED",
            new Sanction.Ground("p", "2025", "G-7", "未完成", LocalDate.of(2025, 1, 1), null, false)));
    mvc.perform(get("/api/registry/societies/" + ONE.toLowerCase()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.creditCode").value(ONE))
        .andExpect(jsonPath("$.name").value("山东省机械工程学会"))
        .andExpect(jsonPath("$.level").value("PROVINCIAL"))
        .andExpect(jsonPath("$.foundedOn").value("1962-10-28"))
        .andExpect(jsonPath("$.inspections[0].kind").value("ANNUAL_INSPECTION"))
        .andExpect(jsonPath("$.reelections[0].dueOn").value("2029-01-01"))
        .andExpect(jsonPath("$.penalties[0].issuedBy").value("民政厅"))
        .andExpect(jsonPath("$.attendances[0].present").value(true))
        .andExpect(jsonPath("$.governance[0].partyOrganisation").value(true))
        .andExpect(jsonPath("$.sanctions[0].rule").value("G-7"));
  }

  @Test
  void reportsEachRowOfAnImportedWorkbook() throws Exception {
    var file =
        workbook(
            book ->
                sheet(
                    book,
                    "学会",
                    new Object[] {"统一社会信用代码", "学会名称", "级别", "所属科协代码"},
                    new Object[] {ONE, "山东省机械工程学会", "省级", "sd"},
                    new Object[] {TWO, "山东省古船复原学会", "部级", "sd"}));
    load(file.readAllBytes())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.counts.created").value(1))
        .andExpect(jsonPath("$.counts.rejected").value(1))
        .andExpect(jsonPath("$.rows[1].sheet").value("学会"))
        .andExpect(jsonPath("$.rows[1].line").value(3))
        .andExpect(jsonPath("$.rows[1].status").value("REJECTED"))
        .andExpect(jsonPath("$.rows[1].faults[0].column").value("级别"))
        .andExpect(jsonPath("$.rows[1].faults[0].field").value("level"))
        .andExpect(jsonPath("$.rows[1].faults[0].zh").value(containsString("省级")));
  }

  @Test
  void answersAFileThatIsNoTableWithWhatToDo() throws Exception {
    load(new byte[] {0, 1, 2, 3, 4})
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.title").value(containsString("模板")));
    load("").andExpect(status().isUnprocessableEntity());
    mvc.perform(multipart("/api/registry/imports").with(csrf())).andExpect(status().isBadRequest());
  }

  @Test
  void refusesParticularsWithEveryFieldThatIsWrongAndKeepsTheOldOnes() throws Exception {
    replace(FORM).andExpect(status().isCreated());
    replace("{\"level\": \"省级\", \"authority\": \"SD!\", \"foundedOn\": \"1962-02-30\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath("$.refusals[*].field")
                .value(containsInAnyOrder("name", "authority", "foundedOn")));
    mvc.perform(get(SOCIETY)).andExpect(jsonPath("$.foundedOn").value("1962-10-28"));
  }

  @Test
  void refusesWhatIsNoCreditCodeAndWhatIsNotListed() throws Exception {
    mvc.perform(get("/api/registry/societies/123"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("creditCode"));
    mvc.perform(get(SOCIETY)).andExpect(status().isNotFound());
    replace("{").andExpect(status().isBadRequest());
  }

  @Test
  void findsSocietiesByAPartOfNameOrCodeWhateverWasTyped() throws Exception {
    replace(FORM).andExpect(status().isCreated());
    search("机械", 1);
    search("543433515g", 1);
    search("%", 0);
    search("化学", 0);
    search("\u0000", 1);
    mvc.perform(get("/api/registry/societies").param("page", "-3"))
        .andExpect(jsonPath("$.societies", hasSize(1)))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.societies[0].accountNumber").doesNotExist());
    mvc.perform(get("/api/registry/societies").param("page", "x"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void handsOutATemplateThatImportsAgain() throws Exception {
    var template =
        mvc.perform(get("/api/registry/template.xlsx"))
            .andExpect(status().isOk())
            .andExpect(
                content()
                    .contentTypeCompatibleWith(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    load(template)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rows", hasSize(0)))
        .andExpect(jsonPath("$.warnings", hasSize(0)));
  }

  private void search(String query, int found) throws Exception {
    mvc.perform(get("/api/registry/societies").param("query", query))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.societies", hasSize(found)));
  }

  private ResultActions replace(String form) throws Exception {
    return mvc.perform(
        put(SOCIETY).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(form));
  }

  private ResultActions load(String csv) throws Exception {
    return load(csv.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions load(byte[] file) throws Exception {
    return mvc.perform(
        multipart("/api/registry/imports")
            .file(new MockMultipartFile("file", "records", null, file))
            .with(csrf()));
  }
}
