package cn.zhuli.portal;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.fact.FactsAsJson;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Foreseeing;
import cn.zhuli.intake.Papers;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people of a unit fill in, as they type. Whoever saves on something older than what is
 * there is told, and nothing is overwritten.
 */
@Service
public class Drafting {

  /** More in one round is a mistake, or mischief. */
  static final int MOST_DRAFTS = 20;

  /** Characters of JSON; the answers of an application are kept in half of that. */
  static final int LONGEST = 200_000;

  private final Drafts drafts;
  private final Rounds rounds;
  private final Applications applications;
  private final Documents documents;
  private final Foreseeing foreseeing;
  private final Clock clock;
  private final FactsAsJson json = new FactsAsJson();

  Drafting(
      Drafts drafts,
      Rounds rounds,
      Applications applications,
      Documents documents,
      Foreseeing foreseeing,
      Clock clock) {
    this.drafts = drafts;
    this.rounds = rounds;
    this.applications = applications;
    this.documents = documents;
    this.foreseeing = foreseeing;
    this.clock = clock;
  }

  /** Begins a draft; the unit must be one of those for which the person acts. */
  @Transactional
  public Draft start(String round, CreditCode unit, Facts answers, String by) {
    if (rounds.lock(round).isEmpty()) {
      throw Refused.notFound("round", round);
    }
    if (drafts.countByUnitAndRoundAndNumberIsNull(unit.value(), round) >= MOST_DRAFTS) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          new Refusal(
              null,
              null,
              "本单位在该批次已有 " + MOST_DRAFTS + " 份草稿，请先删除不用的",
              "There are " + MOST_DRAFTS + " drafts for this round; delete some first"));
    }
    refuseEndless(answers);
    var draft = new Draft(round, unit.value(), answers, now(), by);
    draft.hold(own(answers, by));
    return drafts.saveAndFlush(draft);
  }

  /** The draft that the unit writes in a round, begun if there is none: asked twice, the same. */
  @Transactional
  public Draft resume(String round, CreditCode unit, String by) {
    rounds.lock(round).orElseThrow(() -> Refused.notFound("round", round));
    return drafts.findByUnitAndRoundAndNumberIsNullOrderBySavedAtDesc(unit.value(), round).stream()
        .findFirst()
        .orElseGet(() -> start(round, unit, Facts.none(), by));
  }

  /** Begins a draft with what the unit answered in an earlier round of the same programme. */
  @Transactional
  public Draft startFrom(String round, CreditCode unit, String number, String by) {
    var next = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    var earlier =
        applications
            .findById(number)
            .filter(found -> found.applicant().equals(unit.value()))
            .filter(found -> rounds.get(found.round()).programme().equals(next.programme()))
            .orElseThrow(() -> Refused.notFound("application", number));
    return start(round, unit, Carried.over(earlier.answers(), foreseeing.asks(next)), by);
  }

  /**
   * Saves what is filled in now.
   *
   * @param version the one on which the person has worked
   * @throws Refused when somebody else, or another window, has saved since, or it is handed in
   */
  @Transactional
  public Draft save(String id, int version, Map<String, Object> answers, String by) {
    var draft = drafts.lock(id).orElseThrow(() -> Drafts.missing(id));
    refuseHandedIn(draft);
    var said = Facts.of(answers);
    if (draft.version() != version) {
      if (draft.answers().equals(said)) {
        return draft;
      }
      throw overtaken(draft);
    }
    refuseEndless(said);
    draft.save(said, now(), by);
    draft.hold(own(said, by));
    return drafts.saveAndFlush(draft);
  }

  /** Throws a draft away; papers stay with whoever uploaded them. */
  @Transactional
  public void discard(String id) {
    var draft = drafts.lock(id).orElseThrow(() -> Drafts.missing(id));
    refuseHandedIn(draft);
    drafts.delete(draft);
  }

  /** The papers of a draft that are not handed in with anything yet. */
  @Transactional(readOnly = true)
  public List<Document> papers(Draft draft) {
    return draft.papers().stream()
        .map(documents::find)
        .flatMap(Optional::stream)
        .filter(document -> !document.attached())
        .toList();
  }

  private List<UUID> own(Facts answers, String by) {
    return Papers.of(answers).stream()
        .map(documents::find)
        .flatMap(Optional::stream)
        .filter(document -> document.owner().equals(by) && !document.attached())
        .map(Document::id)
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static void refuseHandedIn(Draft draft) {
    draft
        .number()
        .ifPresent(
            number -> {
              throw new Refused(
                  Refused.Kind.CONFLICT,
                  new Refusal(
                      null,
                      null,
                      "该草稿已提交，申报编号 " + number + "，不能再修改",
                      "This draft was submitted as " + number + " and can't be changed any more"));
            });
  }

  private static Refused overtaken(Draft draft) {
    return new Refused(
        Refused.Kind.CONFLICT,
        Refusal.ofField(
            "version",
            "另一窗口或同单位的 " + draft.savedBy() + " 已保存了更新的内容，您这里的内容没有覆盖它",
            "Another window, or "
                + draft.savedBy()
                + ", has saved since; nothing was overwritten"));
  }

  private void refuseEndless(Facts answers) {
    var text = json.convertToDatabaseColumn(answers);
    if (text != null && text.length() > LONGEST) {
      throw new Refused(
          Refused.Kind.TOO_LARGE,
          Refusal.ofField("answers", "内容过长，请缩短后再保存", "Too long; shorten it, then save again"));
    }
  }
}
