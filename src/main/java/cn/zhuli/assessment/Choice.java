package cn.zhuli.assessment;

import cn.zhuli.assessment.Limits.Claim;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The choice among those who are tied: as many as fit what is free, and no more. */
record Choice(Limits free, List<Claim> tied) {

  private static final String FIELD = "chosen";

  /** How many awards of one amount are free, in all tracks together. */
  int room(BigDecimal amount) {
    var places = Objects.requireNonNullElse(free.all().places(), Integer.MAX_VALUE);
    var budget = free.all().budget();
    var supported =
        budget == null
            ? places
            : budget.divideToIntegralValue(amount).min(BigDecimal.valueOf(places)).intValue();
    return Math.max(0, supported);
  }

  /**
   * Refuses a choice that is no choice.
   *
   * @param rule the rule that is named
   * @param numbers those who are chosen
   */
  void refuseUnfit(String rule, List<String> numbers) {
    var chosen = tied.stream().filter(claim -> numbers.contains(claim.number())).toList();
    if (chosen.size() < numbers.size()) {
      throw refused(null, "只能从末位并列的单位中选择", "Only those tied at the last place can be chosen");
    }
    if (isUniform()) {
      refuseOtherThanRoom(rule, chosen);
    } else {
      refuseTooMuch(rule, chosen);
      refuseTooLittle(rule, chosen);
    }
  }

  private boolean isUniform() {
    return free.tracks().isEmpty() && tied.stream().map(Claim::amount).distinct().count() <= 1;
  }

  private void refuseOtherThanRoom(String rule, List<Claim> chosen) {
    var places = tied.isEmpty() ? 0 : room(tied.get(0).amount());
    var expected = Math.min(places, tied.size());
    if (chosen.size() != expected) {
      throw refused(
          rule,
          "末位并列 %d 家，剩余名额 %d 个，请恰好选定 %d 家".formatted(tied.size(), places, expected),
          "%d are tied for %d places; choose exactly %d".formatted(tied.size(), places, expected));
    }
  }

  private void refuseTooMuch(String rule, List<Claim> chosen) {
    free.exceeded(chosen)
        .ifPresent(
            limit -> {
              throw refused(
                  rule,
                  "所选超出%s剩余的名额或预算（%s），请少选".formatted(limit.label(), left(limit)),
                  "Too much is chosen for what is free (%s); choose less".formatted(left(limit)));
            });
  }

  /** A place that is free is given: whoever fits beside the chosen ones belongs to them. */
  private void refuseTooLittle(String rule, List<Claim> chosen) {
    var rest = free.less(chosen);
    tied.stream()
        .filter(claim -> !chosen.contains(claim) && rest.hold(List.of(claim)))
        .findFirst()
        .ifPresent(
            claim -> {
              throw refused(
                  rule,
                  "名额和预算还容得下 %s，请补选".formatted(claim.number()),
                  "There is still room for %s; choose more".formatted(claim.number()));
            });
  }

  private static String left(Limits.Limit limit) {
    var places = limit.places() == null ? "" : limit.places() + " 个名额 ";
    return (places + (limit.budget() == null ? "" : limit.budget().toPlainString() + " 元")).strip();
  }

  private static Refused refused(@Nullable String rule, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, new Refusal(rule, FIELD, zh, en));
  }
}
