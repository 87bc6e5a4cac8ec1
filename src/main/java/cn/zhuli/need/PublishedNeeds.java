package cn.zhuli.need;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.need.Need.Status;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Round;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The needs that can be applied to (SA-4). */
@Supplies({"needUnit", "needCity"})
@Component
public class PublishedNeeds {

  private static final String FIELD = "need";

  private final FiledNeeds needs;

  PublishedNeeds(FiledNeeds needs) {
    this.needs = needs;
  }

  /**
   * The need that somebody applies to, or consents to; empty where the programme has no needs.
   *
   * @throws Refused when none is named, or one that this round has not published
   */
  public Optional<Need> named(Round round, Programme programme, String id) {
    var terms = NeedTerms.of(programme);
    if (!terms.wanted()) {
      return Optional.empty();
    }
    if (id.isEmpty()) {
      throw terms.refused(FIELD, "请从已公布的需求中选择一项", "Choose one of the published needs");
    }
    var need = needs.findById(id).filter(found -> isOpen(found, round));
    if (need.isEmpty()) {
      throw terms.refused(
          FIELD,
          "需求 " + id + " 不在本批次已公布的需求中，请另选",
          "Need " + id + " is not among those published in this round; choose another");
    }
    return need;
  }

  private static boolean isOpen(Need need, Round round) {
    return need.round().equals(round.id()) && need.is(Status.PUBLISHED);
  }

  /**
   * The published needs of a round as entries of a choice, with {@code label} and {@code value}.
   */
  public List<Map<String, String>> options(String round) {
    return needs.findByRoundAndStatusOrderById(round, Status.PUBLISHED).stream()
        .map(need -> Map.of("label", need.unitName() + "：" + need.title(), "value", need.id()))
        .toList();
  }

  /** What tables and goals can ask of an application's need: {@code needCity}, {@code needUnit}. */
  public Facts facts(String id) {
    return needs
        .findById(id)
        .map(
            need ->
                Facts.of("needUnit", need.unitName()).with("needCity", need.city().orElse(null)))
        .orElse(Facts.none());
  }
}
