package cn.zhuli.process.desk;

import static cn.zhuli.process.desk.Shown.option;
import static cn.zhuli.process.desk.Shown.time;

import cn.zhuli.assessment.Panel;
import cn.zhuli.assessment.Rubric;
import cn.zhuli.assessment.Score;
import cn.zhuli.assessment.Scores;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.process.word.Persons;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores and experts. */
@Component
class ReviewShelf implements Shelf {

  private final Applications applications;
  private final Panel panel;
  private final Scores scores;
  private final Decisions decisions;
  private final Persons persons;

  ReviewShelf(
      Applications applications, Panel panel, Scores scores, Decisions decisions, Persons persons) {
    this.applications = applications;
    this.panel = panel;
    this.scores = scores;
    this.decisions = decisions;
    this.persons = persons;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("scores", this::scores);
    offers.put("score", this::score);
    offers.put("availableExperts", this::availableExperts);
    offers.put("scorers", this::scorers);
    offers.put("sentBackReason", this::sentBackReason);
    offers.put("scoreBefore", this::scoreBefore);
    offers.put("panelMissing", sheet -> "已有 %d 名".formatted(panel.members(sheet.subject()).size()));
    return offers;
  }

  private List<Map<String, String>> scores(Sheet sheet) {
    return scores.findByNumberOrderById(sheet.subject()).stream().map(this::row).toList();
  }

  private Map<String, String> row(Score score) {
    return Map.of(
        "expert", persons.name(score.expert()) + (score.version() > 1 ? "（重新评分）" : ""),
        "total", score.total().toPlainString(),
        "comment", score.comment(),
        "submittedAt", time(score.submittedAt()));
  }

  private @Nullable String score(Sheet sheet) {
    return applications.get(sheet.subject()).score().map(BigDecimal::toPlainString).orElse(null);
  }

  private List<Map<String, String>> scorers(Sheet sheet) {
    return scores.inForce(sheet.subject()).stream()
        .map(
            score ->
                option(
                    "%s（%s），%s 分"
                        .formatted(
                            persons.name(score.expert()),
                            score.expert(),
                            score.total().toPlainString()),
                    score.expert()))
        .toList();
  }

  private @Nullable String sentBackReason(Sheet sheet) {
    return decisions.findBySubjectOrderByAtAscIdAsc(sheet.subject()).stream()
        .filter(decision -> decision.verdict().equals("scoreSentBack"))
        .filter(decision -> decision.facts().text("expert").equals(sheet.reader()))
        .reduce((earlier, later) -> later)
        .map(Decision::reason)
        .orElse(null);
  }

  private @Nullable String scoreBefore(Sheet sheet) {
    return given(sheet)
        .map(score -> score.total().toPlainString() + " 分；" + score.comment())
        .orElse(null);
  }

  /** Whoever scores again starts with the points that they gave. */
  @Override
  public Map<String, Object> prefill(Sheet sheet, Set<String> wanted) {
    return wanted.stream().anyMatch(Rubric::isCriterion)
        ? given(sheet).map(ReviewShelf::points).orElse(Map.of())
        : Map.of();
  }

  private static Map<String, Object> points(Score score) {
    var points = new HashMap<>(score.points().asMap());
    points.keySet().removeIf(field -> !Rubric.isCriterion(field));
    return points;
  }

  private Optional<Score> given(Sheet sheet) {
    return scores.inForce(sheet.subject()).stream()
        .filter(score -> score.expert().equals(sheet.reader()))
        .findFirst();
  }

  private List<Map<String, String>> availableExperts(Sheet sheet) {
    return panel.available(applications.get(sheet.subject())).stream()
        .map(expert -> option(expert.name() + "（" + expert.id() + "）", expert.id()))
        .toList();
  }
}
