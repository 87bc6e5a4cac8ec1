package cn.zhuli.mail;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.registry.RegistryImport;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters go out by mail, each of them once, whatever becomes of the mail server. */
@ApiTest
class MailingTest {

  private static final String ADDRESS = "office@example.cn";
  private static final int PORT = freePort();

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private RegistryImport registry;
  @Autowired private Sending sending;
  @Autowired private Claims claims;
  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("zhuli.mail.enabled", () -> true);
    settings.add("zhuli.mail.every", () -> "1d");
    settings.add("zhuli.mail.from", () -> "zhuli@example.org");
    settings.add("zhuli.mail.portal", () -> "https://zhuli.example.org");
    settings.add("zhuli.mail.attempts", () -> 3);
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> PORT);
  }

  @BeforeEach
  void begin() {
    jdbc.sql("delete from mail").update();
    server.start();
  }

  @AfterEach
  void end() {
    server.stop();
  }

  @Test
  void sendsALetterWithItsPaperToTheRegisteredAddress() throws Exception {
    var number = submitted();

    assertThat(sending.sendDue()).isEqualTo(1);

    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
    assertThat(mail.getSubject()).contains(number, "申报材料接收回执");
    var parts = (Multipart) mail.getContent();
    assertThat(text(parts)).contains(number, "https://zhuli.example.org/applications/" + number);
    var paper = parts.getBodyPart(1);
    try (var docx = new XWPFDocument(paper.getInputStream())) {
      assertThat(new XWPFWordExtractor(docx).getText()).contains(number, "山东省机械工程学会");
    }
    assertThat(sending.sendDue()).isZero();
    http.get(people.officer(), "/api/applications/{n}/letters", number)
        .andExpect(jsonPath("$[0].mails[0].state").value("SENT"))
        .andExpect(jsonPath("$[0].mails[0].address").value(ADDRESS));
    http.get(people.member(CLEAN), "/api/applications/{n}/letters", number)
        .andExpect(jsonPath("$[0].mails[0].state").value("SENT"))
        .andExpect(jsonPath("$[0].mails[0].address").doesNotExist());
  }

  @Test
  void sendsNothingWhereNoAddressIsKnown() throws Exception {
    season.submit(season.open(), SECOND);

    assertThat(sending.sendDue()).isZero();
  }

  @Test
  void triesAgainUntilTheMailServerIsBack() throws Exception {
    submitted();
    server.stop();

    assertThat(sending.sendDue()).isZero();
    assertThat(state()).isEqualTo("WAITING");
    assertThat(sending.sendDue()).as("not before its time").isZero();
    server.start();
    clock.set(clock.instant().plus(Duration.ofMinutes(2)));

    assertThat(sending.sendDue()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void givesUpAfterSomeAttemptsAndSendsAgainWhenAsked() throws Exception {
    var number = submitted();
    server.stop();
    for (int i = 0; i < 5; i++) {
      sending.sendDue();
      clock.set(clock.instant().plus(Duration.ofDays(1)));
    }
    assertThat(state()).isEqualTo("FAILED");
    assertThat(jdbc.sql("select attempts from mail").query(Integer.class).single()).isEqualTo(3);
    server.start();
    var letter = letter(number);

    http.post(people.officer(), Map.of(), "/api/letters/{id}/sending", letter)
        .andExpect(status().isAccepted());
    http.post(people.officer(), Map.of(), "/api/letters/{id}/sending", letter)
        .andExpect(status().isConflict());

    assertThat(sending.sendDue()).isEqualTo(1);
    http.get(people.officer(), "/api/applications/{n}/letters", number)
        .andExpect(jsonPath("$[0].mails.length()").value(2))
        .andExpect(jsonPath("$[0].mails[1].askedBy").value("officer"));
  }

  @Test
  void takesOverFromANodeThatDied() {
    put("a");

    assertThat(claims.next()).isPresent();
    assertThat(sending.sendDue()).as("the other node may be at it").isZero();
    clock.set(clock.instant().plus(Duration.ofMinutes(16)));

    assertThat(sending.sendDue()).isEqualTo(1);
  }

  @Test
  void sendsEachMailOnceWithTwoSendersAtWork() throws Exception {
    IntStream.range(0, 40).forEach(n -> put("mail-" + n));
    var pool = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> sender = sending::sendDue;
      var sent = 0;
      for (var done : pool.invokeAll(List.of(sender, sender))) {
        sent += done.get();
      }
      assertThat(sent).isEqualTo(40);
    } finally {
      pool.shutdown();
    }
    var ids = new HashSet<String>();
    for (var mail : server.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    assertThat(server.getReceivedMessages()).hasSize(40);
    assertThat(ids).hasSize(40);
  }

  @Test
  void putsOneMailForOneThing() {
    put("digest");
    put("digest");

    assertThat(sending.sendDue()).isEqualTo(1);
  }

  @Test
  void forgetsTheMailOfWhatDidNotHappen() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            undone -> {
              outbox.put(draft("undone", "标题"));
              undone.setRollbackOnly();
            });

    assertThat(sending.sendDue()).isZero();
  }

  @Test
  void letsNobodyWriteHeadersThroughATitle() throws Exception {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            done -> outbox.put(draft("injection", "标题\r\nBcc: other@example.org\r\n\r\nhello")));

    assertThat(sending.sendDue()).isEqualTo(1);

    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(mail.getSubject()).isEqualTo("标题 Bcc: other@example.org hello");
  }

  private void put(String once) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(done -> outbox.put(draft(once, "标题")));
  }

  private static Outbox.Draft draft(String once, String title) {
    return new Outbox.Draft(once, "wang", "wang@example.cn", title, "正文", null, "system");
  }

  private String submitted() throws Exception {
    var round = season.open();
    var csv = "统一社会信用代码,学会名称,级别,所属科协代码,联系邮箱\n%s,山东省机械工程学会,省级,sd,%s\n".formatted(CLEAN, ADDRESS);
    registry.load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    return season.submit(round, CLEAN);
  }

  private UUID letter(String number) throws Exception {
    var letters = http.body(http.get(people.officer(), "/api/applications/{n}/letters", number));
    return UUID.fromString(letters.path(0).path("id").asText());
  }

  private String state() {
    return jdbc.sql("select state from mail").query(String.class).single();
  }

  private static String text(Multipart parts) throws Exception {
    var content = parts.getBodyPart(0).getContent();
    return content instanceof Multipart inner ? text(inner) : content.toString();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
