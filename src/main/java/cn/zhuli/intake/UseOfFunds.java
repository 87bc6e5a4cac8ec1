package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the programme's money may be used for, as its decision table says (G-8). */
@Supplies("category")
@Component
public class UseOfFunds {

  /** More categories than any table has; whoever sends more invents them. */
  private static final int MANY = 1_000;

  private final Bundles bundles;
  private final Programmes programmes;
  private final Map<List<String>, List<Facts>> decided = new ConcurrentHashMap<>();

  UseOfFunds(Bundles bundles, Programmes programmes) {
    this.bundles = bundles;
    this.programmes = programmes;
  }

  /** Refuses a budget or report with a forbidden use, naming each line, rule and reason. */
  public void refuseForbidden(Round round, List<Facts> lines, String field) {
    var refusals =
        IntStream.range(0, lines.size())
            .mapToObj(line -> refusals(round, lines.get(line), field + "[" + line + "]"))
            .flatMap(List::stream)
            .toList();
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  /** Refuses a budget or report without a line, where the programme says what uses it allows. */
  public void refuseEmpty(Round round, List<Facts> lines, String field) {
    if (lines.isEmpty() && !table(round).isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal("G-8", field, "请至少填写一行经费", "Give at least one line of funds"));
    }
  }

  /** What the table calls a category. */
  public String label(Round round, String category) {
    return decide(round, category).stream()
        .map(row -> row.text("label"))
        .findFirst()
        .orElse(category);
  }

  private List<Refusal> refusals(Round round, Facts line, String field) {
    return decide(round, line.text("category")).stream()
        .filter(row -> !row.isTrue("allowed"))
        .map(row -> new Refusal(row.text("rule"), field, row.text("reason"), row.text("reasonEn")))
        .toList();
  }

  /** A bundle never changes, so what its table says of a category is asked once. */
  private List<Facts> decide(Round round, String category) {
    if (decided.size() > MANY) {
      decided.clear();
    }
    var asked = List.of(round.bundle(), category);
    var known = decided.get(asked);
    if (known == null) {
      known = evaluate(round, category);
      decided.put(asked, known);
    }
    return known;
  }

  private List<Facts> evaluate(Round round, String category) {
    var table = table(round);
    return table.isEmpty()
        ? List.of()
        : bundles.decide(round.bundle(), table, Facts.of("category", category));
  }

  private String table(Round round) {
    return programmes.of(round.programme(), round.bundle()).defaults().text("useOfFunds");
  }
}
