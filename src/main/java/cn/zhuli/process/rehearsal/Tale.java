package cn.zhuli.process.rehearsal;

import java.util.Objects;
import java.util.stream.Collectors;

/** A rehearsed year for people to read. */
record Tale(String file, Outcome outcome) {

  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append("%s — %s%n".formatted(file, outcome.bundle()));
    outcome.applications().forEach(application -> text.append(line(application)));
    outcome.rounds().forEach(round -> text.append("  %s%n".formatted(shown(round.toString()))));
    text.append("  各环节平均用时（天） / average days per task:%n".formatted());
    outcome.stages().forEach((task, days) -> text.append("    %-12s %.1f%n".formatted(task, days)));
    if (outcome.failedExpectations().isEmpty()) {
      text.append("  ✔ 与预期一致 / as expected%n".formatted());
    }
    outcome.failedExpectations().forEach(failed -> text.append("  ✘ %s%n".formatted(failed)));
    return text.toString();
  }

  private static String line(Outcome.Case application) {
    var payments =
        application.payments().stream()
            .map(paid -> "%d期 %s 于 %s".formatted(paid.tranche(), paid.amount(), paid.on()))
            .collect(Collectors.joining("，"));
    return "  %-10s %-20s %-18s %-8s 名次 %-4s 得分 %-7s %s%n"
        .formatted(
            application.as(),
            application.applicant(),
            Objects.toString(application.outcome(), "在办"),
            Objects.toString(application.rule(), ""),
            Objects.toString(application.rank(), "—"),
            Objects.toString(application.score(), "—"),
            payments);
  }

  private static String shown(String round) {
    var decisions = round.indexOf(", decisions=");
    return decisions < 0 ? round : round.substring(0, decisions) + "}";
  }
}
