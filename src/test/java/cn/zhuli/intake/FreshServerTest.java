package cn.zhuli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A server that was just installed, in the last minute before a deadline. */
@DatabaseTest(properties = "server.port=0")
@AutoConfigureMockMvc
@Import({MovableClock.class, People.class, Http.class, Season.class})
class FreshServerTest {

  private static final int UNITS = 50;

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private Applications applications;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesTheFirstFiftyApplicationsOfOneMoment() throws Exception {
    var round = season.open();
    var start = new CyclicBarrier(UNITS);
    List<Callable<Integer>> submissions = new ArrayList<>();
    for (var unit : units()) {
      var member = people.member(unit);
      var submission = season.submission(unit);
      submissions.add(() -> submit(round, member, submission, start));
    }

    assertThat(atOnce(submissions)).hasSize(UNITS).containsOnly(201);

    assertThat(applications.findByRoundOrderByNumber(round))
        .extracting(Application::number)
        .hasSize(UNITS)
        .startsWith(round + "-0001")
        .endsWith(round + "-0050")
        .doesNotHaveDuplicates();
  }

  private List<String> units() {
    return jdbc.sql("select credit_code from society order by credit_code fetch first 50 rows only")
        .query(String.class)
        .list();
  }

  private int submit(
      String round, RequestPostProcessor member, Map<String, Object> what, CyclicBarrier start)
      throws Exception {
    start.await();
    return http.post(member, what, "/api/rounds/{round}/applications", round)
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> deeds) throws Exception {
    var threads = Executors.newFixedThreadPool(deeds.size());
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(deeds)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
