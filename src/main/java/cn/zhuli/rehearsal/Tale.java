package cn.zhuli.rehearsal;

import java.util.Objects;
import java.util.stream.Collectors;

/** A rehearsed year for people to read. */
record Tale(String file, Outcome outcome) {

  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append("%s — %s%n".formatted(file, outcome.bundle()));
    outcome.applications().forEach(application -> text.append(line(application)));
    outcome.rounds().forEach(round -> text.append("  %s%n".formatted(line(round))));
    text.append("  各环节平均用时（天） / average days per stage:%n".formatted());
    outcome
        .stages()
        .forEach(it -> text.append("    %-12s %.1f%n".formatted(it.label(), it.averageDays())));
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

  private static String line(Outcome.Year round) {
    var waits = round.waitsFor() == null ? "" : "，等待 " + round.waitsFor() + " " + round.waitsOn();
    return "%s %s 申报 %d，支持 %d，公示 %d 次，预算 %s，承诺 %s，已拨 %s，追回 %s%s"
        .formatted(
            round.id(),
            round.phase(),
            round.applications(),
            round.awarded(),
            round.notices(),
            round.budget(),
            round.committed(),
            round.paid(),
            round.recovered(),
            waits);
  }
}
