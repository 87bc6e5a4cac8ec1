package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the funds of Shandong's innovation-leader programme may be spent on (G-8). */
class ShandongUseOfFundsTest {

  private static final DecisionTable USE_OF_FUNDS =
      DecisionTable.of("shandong-innovation-leader", "shandong-innovation-leader-use-of-funds");

  @ParameterizedTest
  @CsvSource({
    "academic-exchange, 学术交流",
    "science-popularisation, 科普活动",
    "decision-advice, 决策咨询",
    "technology-service, 技术服务与成果转化",
    "training, 培训",
    "platform, 平台建设",
    "expert-fee, 专家费",
    "travel, 差旅费",
    "printing, 资料印刷",
    "equipment-rental, 设备租赁与场地"
  })
  void allowsWhatServesTheProgramme(String category, String label) {
    assertThat(verdict(category)).containsEntry("allowed", true).containsEntry("label", label);
  }

  @ParameterizedTest
  @CsvSource({
    "investment, 对外投资",
    "fine, 罚款",
    "loan, 还贷",
    "donation, 捐赠",
    "sponsorship, 赞助",
    "wages, 工资福利",
    "bonus, 奖金",
    "construction, 基建",
    "unrelated, 与项目无关"
  })
  void forbidsWhatDoesNot(String category, String word) {
    assertThat(verdict(category)).containsEntry("allowed", false).containsEntry("rule", "G-8");
    assertThat((String) verdict(category).get("reason")).contains("不得用于", word);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yacht", "Training"})
  void forbidsACategoryItDoesNotKnow(String category) {
    assertThat(verdict(category))
        .containsEntry("allowed", false)
        .containsEntry("rule", "G-8")
        .containsEntry("label", "未知类别");
  }

  @Test
  void givesItsRuleAndReasonInBothLanguagesInEveryRow() {
    assertThat(USE_OF_FUNDS.outputs())
        .hasSize(20)
        .allSatisfy(
            row -> {
              assertThat(row.get("rule")).isEqualTo("\"G-8\"");
              assertThat(row.get("label")).matches("\".*\\p{IsHan}.*\"");
              assertThat(row.get("reason")).matches("\".*\\p{IsHan}.*\"");
              assertThat(row.get("reasonEn")).matches("\"\\p{IsLatin}.*\"");
            });
  }

  private static Map<String, Object> verdict(String category) {
    var facts = new HashMap<String, Object>();
    facts.put("category", category);
    var rows = USE_OF_FUNDS.evaluate(facts);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
