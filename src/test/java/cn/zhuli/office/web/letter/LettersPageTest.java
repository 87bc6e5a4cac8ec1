package cn.zhuli.office.web.letter;

import static cn.zhuli.scene.Season.CLEAN;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer sees what went to whom, lets go what is held, and sends again (G-9). */
@ApiTest
class LettersPageTest {

  private static final String PAGE = "/rounds/{r}/letters";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;
  @Autowired private JdbcClient jdbc;

  private String round;
  private String number;

  @BeforeEach
  void aReceiptIsWritten() throws Exception {
    round = season.open();
    number = season.submit(round, CLEAN);
    season.runJobs();
  }

  @Test
  void showsWhatWasWrittenAndToWhom() throws Exception {
    http.get(people.officer(), PAGE, round)
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("申报材料接收回执"),
                        containsString(number),
                        containsString("/api/letters/" + receipt() + ".docx"))));
    http.get(people.officer(), PAGE + "?which=held", round)
        .andExpect(content().string(not(containsString(number))));
    http.get(people.officer(), PAGE + "?which=failed&page=99", round).andExpect(status().isOk());
    window.assertReadable("letters", people.officer(), "/rounds/" + round + "/letters");
  }

  @Test
  void letsGoWhatIsHeldOnce() throws Exception {
    var receipt = receipt();
    jdbc.sql("update letter set state = 'HELD' where id = ?").param(receipt).update();

    http.get(people.officer(), PAGE + "?which=held", round)
        .andExpect(content().string(containsString("审发 " + number)));
    http.submit(people.officer(), PAGE + "/{l}?act=release&which=held", round, receipt)
        .andExpect(status().is3xxRedirection());
    http.submit(people.officer(), PAGE + "/{l}?act=release", round, receipt)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("该函件已经发出")));
  }

  @Test
  void saysWhyALetterCannotBeSentAgain() throws Exception {
    http.submit(people.officer(), PAGE + "/{l}?act=send", round, receipt())
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("未启用邮件发送")));
  }

  @Test
  void isForTheStaffOfTheAuthorityAndOnlyOfficersAct() throws Exception {
    http.get(people.member(CLEAN), PAGE, round).andExpect(status().isForbidden());
    http.get(people.in("l", "sd-leader"), PAGE, round)
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("再次发送"))));
    http.submit(people.in("l", "sd-leader"), PAGE + "/{l}?act=send", round, receipt())
        .andExpect(status().isForbidden());
    http.submit(people.officer(), PAGE + "/{l}?act=send", season.open(), receipt())
        .andExpect(status().isNotFound());
    http.submit(people.officer(), PAGE + "/{l}?act=send", round, UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  private UUID receipt() {
    return jdbc.sql("select id from letter where subject = ? and kind = 'receipt'")
        .param(number)
        .query(UUID.class)
        .single();
  }
}
