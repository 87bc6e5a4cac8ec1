package cn.zhuli.process.desk;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reviewer sees of a need and of those who apply to it together. */
@ApiTest
class NeedShelfTest {

  @Autowired private CaseView view;
  @Autowired private JointSeason season;
  @Autowired private Season leader;
  @Autowired private Http http;
  @Autowired private People people;

  @Test
  void showsTheNeedInTheWordsOfItsFormAndThePartnersWithTheirVerdict() throws Exception {
    var round = season.open();
    var need = season.published(round);
    http.post(
        people.member(SECOND),
        season.consent(SECOND, CLEAN, need),
        "/api/rounds/{r}/consents",
        round);
    http.post(
        people.member(CLEAN),
        season.submission(CLEAN, need, SECOND),
        "/api/rounds/{r}/applications",
        round);
    var task = leader.open(round + "-0001", "userTask_reviewForm").get(0);

    var shown = view.view(task.getId(), Set.of("need", "needCity", "needUnit", "partnersTable"));

    assertThat(shown).containsEntry("needCity", "威海市").containsEntry("needUnit", "威海市科学技术协会");
    assertThat(shown.get("need").toString())
        .startsWith("**海洋生物制品**（威海市科学技术协会，威海市）")
        .contains("**需求领域**　科技创新", "**科技创新需求**　工艺攻关")
        .doesNotContain("documents");
    assertThat(shown.get("partnersTable"))
        .isEqualTo(
            List.of(
                Map.of(
                    "name", "山东省电机工程学会",
                    "creditCode", SECOND,
                    "consentedAt", "2026-03-13 00:00",
                    "verdict", "资格符合")));
  }

  @Test
  void showsTheReviewerOfANeedItsPapersAndNotThoseOfOthers() throws Exception {
    var round = season.open();
    season.file(round, JointSeason.CITY, "海洋");
    season.file(round, JointSeason.OTHER_CITY, "化工");
    season.endCall();
    var tasks = leader.open(round, "userTask_reviewNeed");

    assertThat(tasks).hasSize(2);
    assertThat(tasks)
        .extracting(task -> view.view(task.getId(), Set.of("needUnit", "documentLinks")))
        .allSatisfy(shown -> assertThat(shown.get("documentLinks").toString().lines()).hasSize(1))
        .extracting(shown -> shown.get("needUnit"))
        .containsExactlyInAnyOrder("威海市科学技术协会", "烟台市科学技术协会");
  }
}
