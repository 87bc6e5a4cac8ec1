package cn.zhuli.payment.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
class PaymentApiTest {

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;

  @Test
  void refusesAReceiptForAPaymentThatWasNeverMade() throws Exception {
    var number = agreed();
    var paper = season.paper(People.id(CLEAN));

    receipt(number, 1, paper)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-6"));
    receipt(number, 3, paper)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-6"));
  }

  @Test
  void takesTheReceiptOfAPaymentOnce() throws Exception {
    var number = agreed();
    season.payFirstTranche(number);
    var paper = season.paper(People.id(CLEAN));

    receipt(number, 1, paper).andExpect(status().isNoContent());
    http.get(people.member(CLEAN), "/api/applications/{n}/payments", number)
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].amount").value(210000.00))
        .andExpect(jsonPath("$[0].status").value("RECEIPTED"))
        .andExpect(jsonPath("$[0].receipt").value(paper.toString()))
        .andExpect(jsonPath("$[1].status").value("PLANNED"));
    receipt(number, 1, paper).andExpect(status().isConflict());
  }

  @Test
  void refusesAReceiptThatIsNoPaperOfTheApplicant() throws Exception {
    var number = agreed();
    season.payFirstTranche(number);

    receipt(number, 1, season.paper("somebody-else"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("receipt"));
    http.post(
            people.officer(),
            Map.of("document", UUID.randomUUID()),
            "/api/applications/{n}/payments/1/receipt",
            number)
        .andExpect(status().isForbidden());
  }

  @Test
  void listsReleasedPaymentsForFinanceOnly() throws Exception {
    var number = agreed();
    season.payFirstTranche(number);
    var round = number.substring(0, number.lastIndexOf('-'));

    var answered =
        http.get(people.in("cashier", "sd-finance"), "/api/rounds/{r}/payment-list.xlsx", round)
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", containsString(round + ".xlsx")))
            .andReturn();
    var bytes = answered.getResponse().getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var row = book.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo(number);
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(210_000);
    }
    http.get(people.in("reviewer", "sd-form-review"), "/api/rounds/{r}/payment-list.xlsx", round)
        .andExpect(status().isForbidden());
    http.get(people.member(SECOND), "/api/applications/{n}/payments", number)
        .andExpect(status().isNotFound());
  }

  private String agreed() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    season.endNotice();
    sign(number).andExpect(status().isNoContent());
    season.complete(number, "userTask_countersignAgreement", "leader", Map.of("signatory", "科协领导"));
    season.runJobs();
    return number;
  }

  private ResultActions sign(String number) throws Exception {
    var member = people.member(CLEAN);
    var tasks = http.body(http.get(member, "/api/applications/{n}/tasks", number));
    var task = tasks.path(0).path("id").asText();
    return http.post(
        member,
        Map.of("values", Season.signature()),
        "/api/applications/{n}/tasks/{t}",
        number,
        task);
  }

  private ResultActions receipt(String number, int tranche, UUID paper) throws Exception {
    return http.post(
        people.member(CLEAN),
        Map.of("document", paper),
        "/api/applications/{n}/payments/{t}/receipt",
        number,
        tranche);
  }
}
