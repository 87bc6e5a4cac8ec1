package cn.zhuli.process.desk;

import cn.zhuli.intake.Participant;
import cn.zhuli.intake.Participants;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a case besides its applicant. */
@Component
class PartiesShelf implements Shelf {

  private final Participants participants;
  private final Rounds rounds;
  private final FactLabels labels;

  PartiesShelf(Participants participants, Rounds rounds, FactLabels labels) {
    this.participants = participants;
    this.rounds = rounds;
    this.labels = labels;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    return Map.of("participants", this::participants);
  }

  private List<Map<String, String>> participants(Sheet sheet) {
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
