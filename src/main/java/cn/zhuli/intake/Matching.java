package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Matches enterprises and their needs with experts that a case has named (ZJ-4). */
@Component
public class Matching {

  private static final String EXPERT = "expert";

  private final Participants participants;

  Matching(Participants participants) {
    this.participants = participants;
  }

  /** Those of a case with whom somebody can be matched, in the order in which they were named. */
  public List<Participant> experts(String number, List<String> roles) {
    return participants.findByNumberOrderById(number).stream()
        .filter(participant -> roles.contains(participant.role()))
        .toList();
  }

  /**
   * Refuses rows that name nobody of these roles as {@code expert}.
   *
   * @param rule rule ids of the step
   * @param field the name of the list in which the rows were sent
   * @throws Refused with the place of each row that is matched with nobody, or with a stranger
   */
  public void refuseUnmatched(
      String rule, String number, List<String> roles, List<Facts> rows, String field) {
    var names =
        experts(number, roles).stream()
            .map(Participant::name)
            .collect(Collectors.toUnmodifiableSet());
    var refusals =
        IntStream.range(0, rows.size())
            .filter(i -> !names.contains(rows.get(i).text(EXPERT)))
            .mapToObj(
                i ->
                    new Refusal(
                        rule,
                        field + "[" + i + "]." + EXPERT,
                        "请从本项已确定的专家中选定对接的专家",
                        "Choose an expert whom this case has named"))
            .toList();
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }
}
