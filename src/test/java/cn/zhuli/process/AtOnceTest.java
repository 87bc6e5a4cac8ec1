package cn.zhuli.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.Milestones.Concerned;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Season;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What several people do at the same moment. */
@ApiTest
class AtOnceTest {

  @Autowired Season season;
  @Autowired Applications applications;
  @Autowired Milestones milestones;

  @RepeatedTest(5)
  void aRoundGoesOnWhenItsLastTwoReviewsEndAtTheSameMoment() throws Exception {
    var round = season.open();
    season.reachLastDay();
    var first = accepted(round, Season.CLEAN);
    var second = accepted(round, Season.SECOND);
    season.scoreAllButOne(first);
    season.scoreAllButOne(second);
    season.passDeadline();
    assertThat(season.open(round, "userTask_confirmList")).isEmpty();
    assertThat(milestones.missing(round, "reviewed", Concerned.ALL))
        .containsExactlyInAnyOrder(first, second);

    atOnce(() -> scored(first), () -> scored(second));
    season.runJobs();

    assertThat(season.open(round, "userTask_confirmList")).hasSize(1);
    assertThat(milestones.missing(round, "reviewed", Concerned.ALL)).isEmpty();
  }

  @RepeatedTest(5)
  void threeExpertsOfOneApplicationMaySubmitAtTheSameMoment() throws Exception {
    var round = season.open();
    var number = accepted(round, Season.CLEAN);
    var open = season.open(number, "userTask_score");

    atOnce(
        () -> season.score(open.get(0), 0.5),
        () -> season.score(open.get(1), 0.6),
        () -> season.score(open.get(2), 0.7));

    assertThat(applications.get(number).score()).isPresent();
    assertThat(season.open(number, "userTask_score")).isEmpty();
  }

  private String accepted(String round, String creditCode) throws Exception {
    var number = season.submit(round, creditCode);
    season.acceptForm(number);
    return number;
  }

  private boolean scored(String number) {
    return season.score(season.open(number, "userTask_score").get(0), 0.5);
  }

  @SafeVarargs
  private static void atOnce(Callable<Boolean>... deeds) throws Exception {
    var people = Executors.newFixedThreadPool(deeds.length);
    var start = new CyclicBarrier(deeds.length);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (var deed : deeds) {
        done.add(
            people.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      for (var each : done) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      people.shutdownNow();
    }
  }
}
