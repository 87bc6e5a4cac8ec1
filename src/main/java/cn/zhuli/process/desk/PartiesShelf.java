package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Matching;
import cn.zhuli.intake.Participant;
import cn.zhuli.intake.Participants;
import cn.zhuli.process.Element;
import cn.zhuli.process.word.FactLabels;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a case besides its applicant. At a task whose model has the parameter {@code
 * matchedWith}, with the roles of experts, each row that is named has one of them as its {@code
 * expert} (ZJ-4).
 */
@Component
class PartiesShelf implements Shelf {

  private static final String MATCHED = "matchedWith";
  private static final String FIELD = "participants";

  private final Participants participants;
  private final Matching matching;
  private final Rounds rounds;
  private final FactLabels labels;

  PartiesShelf(Participants participants, Matching matching, Rounds rounds, FactLabels labels) {
    this.participants = participants;
    this.matching = matching;
    this.rounds = rounds;
    this.labels = labels;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    return Map.of("parties", this::parties, "matchableExperts", this::experts);
  }

  @Override
  public boolean minds(Element step) {
    return step.optional(MATCHED).isPresent();
  }

  @Override
  public void refuse(Sheet sheet, Map<String, Object> sent) {
    var roles = sheet.element().list(MATCHED);
    var rows = Facts.of(sent).rows(FIELD);
    matching.refuseUnmatched(sheet.element().rules(), sheet.subject(), roles, rows, FIELD);
  }

  private List<Map<String, String>> experts(Sheet sheet) {
    var round = rounds.get(sheet.round());
    return matching.experts(sheet.subject(), sheet.element().optionalList(MATCHED)).stream()
        .map(it -> option(round, it))
        .toList();
  }

  private Map<String, String> option(Round round, Participant expert) {
    var role = labels.named(round, "role", expert.role());
    return Shown.option(expert.name() + "（" + role + "）", expert.name());
  }

  private List<Map<String, String>> parties(Sheet sheet) {
    var round = rounds.get(sheet.round());
    return participants.findByNumberOrderById(sheet.subject()).stream()
        .map(participant -> row(round, participant))
        .toList();
  }

  private Map<String, String> row(Round round, Participant participant) {
    return Map.of(
        "role", labels.named(round, "role", participant.role()),
        "name", participant.name(),
        "code", participant.creditCode().orElse(""),
        "detail", participant.detail());
  }
}
