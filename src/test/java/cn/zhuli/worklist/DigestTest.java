package cn.zhuli.worklist;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.mail.Sending;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever has something due is told by mail, once a day; nobody else is. */
@ApiTest
class DigestTest {

  private static final int PORT = freePort();
  private static final String MEMBER = "member@example.cn";
  private static final String OTHER = "other@example.cn";
  private static final String OFFICER = "officer@example.cn";

  /** Half past seven on the morning of the tenth; the supplement is due at the end of the 12th. */
  private static final Instant MORNING = Instant.parse("2026-03-09T23:30:00Z");

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private IdentityService identities;
  @Autowired private Digest digest;
  @Autowired private DigestHour hour;
  @Autowired private DigestChoices choices;
  @Autowired private Sending sending;
  @Autowired private JdbcClient jdbc;
  private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
  private String round;
  private String number;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("zhuli.mail.enabled", () -> true);
    settings.add("zhuli.mail.every", () -> "1d");
    settings.add("zhuli.mail.portal", () -> "https://zhuli.example.org");
    settings.add("zhuli.digest.every", () -> "1d");
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> PORT);
  }

  @BeforeEach
  void begin() throws Exception {
    server.start();
    round = season.open();
    number = season.submit(round, CLEAN);
    season.runJobs();
    season.askForSupplement(number);
    people.member(CLEAN);
    people.member(SECOND);
    people.officer();
    address(People.id(CLEAN), MEMBER);
    address(People.id(SECOND), OTHER);
    address("officer", OFFICER);
    for (var table : List.of("mail", "digest", "digest_declined", "extension")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @AfterEach
  void end() {
    server.stop();
  }

  @Test
  void tellsWhatIsDueOnceADayAndNobodyElse() throws Exception {
    clock.set(MORNING);
    digest.send();
    digest.send();

    var mails = received(MEMBER);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).getSubject()).startsWith("待办提醒：").contains("即将到期");
    assertThat(text(mails.get(0)))
        .contains("补正材料 " + number, "截止 2026-03-12 23:59", "https://zhuli.example.org/work");
    assertThat(received(OTHER)).isEmpty();
    clock.set(Instant.parse("2026-03-13T00:00:00Z"));
    digest.send();
    assertThat(received(MEMBER)).hasSize(2);
    assertThat(received(MEMBER).get(1).getSubject()).contains("已逾期");
    assertThat(text(received(MEMBER).get(1))).contains("（已逾期）");
  }

  @Test
  void waitsForTheHourAndForTheDeadlineToComeNear() throws Exception {
    clock.set(MORNING.minus(Duration.ofDays(2)));
    hour.look();
    assertThat(text(received(MEMBER))).as("four days ahead").doesNotContain(number);
    clock.set(MORNING.minus(Duration.ofMinutes(31)));
    assertThat(hour.look()).as("06:59").isZero();
    clock.set(MORNING.minus(Duration.ofMinutes(30)));
    hour.look();
    assertThat(text(received(MEMBER))).contains(number);
    clock.set(MORNING.plus(Duration.ofMinutes(30)));
    assertThat(hour.look()).as("08:00").isZero();
  }

  @Test
  void sparesWhoeverWantsNone() throws Exception {
    clock.set(MORNING);
    choices.choose(People.id(CLEAN), false);
    digest.send();
    assertThat(received(MEMBER)).isEmpty();

    choices.choose(People.id(CLEAN), true);
    digest.send();
    assertThat(received(MEMBER)).hasSize(1);
  }

  @Test
  void writesOneForEachPersonWithTwoNodesAtWork() throws Exception {
    clock.set(MORNING);
    for (var n = 0; n < 20; n++) {
      people.in("colleague-" + n, "society-" + CLEAN);
      address("colleague-" + n, "colleague-" + n + "@example.cn");
    }
    var pool = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> node = digest::send;
      var written = 0;
      for (var done : pool.invokeAll(List.of(node, node))) {
        written += done.get();
      }
      assertThat(written)
          .isEqualTo(jdbc.sql("select count(*) from digest").query(Integer.class).single());
    } finally {
      pool.shutdown();
    }
    for (var n = 0; n < 20; n++) {
      assertThat(received("colleague-" + n + "@example.cn")).hasSize(1);
    }
  }

  @Test
  void goesOnWhereANodeDied() throws Exception {
    clock.set(MORNING);
    jdbc.sql("insert into digest (person, sent_on, duties, made_at) values (?, ?, 1, ?)")
        .params("officer", LocalDate.parse("2026-03-10"), MORNING.atOffset(ZoneOffset.UTC))
        .update();

    digest.send();

    assertThat(received(OFFICER)).isEmpty();
    assertThat(received(MEMBER)).hasSize(1);
  }

  @Test
  void tellsOfficersOfRequestsForMoreTime() throws Exception {
    clock.set(MORNING);
    digest.send();
    assertThat(received(OFFICER)).isEmpty();
    clock.set(MORNING.plus(Duration.ofDays(1)));
    http.post(
            people.member(CLEAN),
            Map.of(
                "task",
                season.open(number, "userTask_supplement").get(0).getId(),
                "until",
                "2026-03-20",
                "reason",
                "证明未出"),
            "/api/applications/{n}/extensions",
            number)
        .andExpect(status().isCreated());

    digest.send();

    assertThat(received(OFFICER)).hasSize(1);
    assertThat(received(OFFICER).get(0).getSubject()).contains("1 份延期申请待答复");
    assertThat(text(received(OFFICER)))
        .contains("https://zhuli.example.org/rounds/" + round + "/extensions");
  }

  private void address(String user, String email) {
    var found = identities.createUserQuery().userId(user).singleResult();
    found.setEmail(email);
    identities.saveUser(found);
  }

  private List<Message> received(String address) throws Exception {
    sending.sendDue();
    var mails = new ArrayList<Message>();
    for (var mail : server.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(address)
          && mail.getSubject().startsWith("待办提醒")) {
        mails.add(mail);
      }
    }
    return mails;
  }

  private static String text(List<Message> mails) throws Exception {
    var all = new StringBuilder();
    for (var mail : mails) {
      all.append(text(mail));
    }
    return all.toString();
  }

  private static String text(Message mail) throws Exception {
    return String.valueOf(mail.getContent());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
