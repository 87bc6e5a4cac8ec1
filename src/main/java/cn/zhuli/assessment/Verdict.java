package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that an applicant fails, vetoes and mere conditions apart. */
public record Verdict(List<Failed> failed) {

  /** One rule that is not met, and what can be done about it (G-9). */
  public record Failed(String rule, boolean veto, String reason, String remedy) {}

  /** From the rows of a veto table: {@code rule, veto, reason, remedy}. */
  static Verdict ofRows(List<Facts> rows) {
    return new Verdict(
        rows.stream()
            .map(
                row ->
                    new Failed(
                        row.text("rule"),
                        row.isTrue("veto"),
                        row.text("reason"),
                        row.text("remedy")))
            .toList());
  }

  /** This verdict, with what else fails. */
  Verdict and(List<Failed> others) {
    return new Verdict(Stream.concat(failed.stream(), others.stream()).toList());
  }

  public boolean isEligible() {
    return vetoes().isEmpty();
  }

  List<Failed> vetoes() {
    return failed.stream().filter(Failed::veto).toList();
  }
}
