package cn.zhuli.target;

import cn.zhuli.programme.Round;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import cn.zhuli.rule.Refused;
import cn.zhuli.target.UnitYear.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts what units reached beside what they were set to reach, with the sums (YC-7). */
@Component
public class Achievements {

  private static final String ALL = "全部单位";

  private final MeasureBooks measures;
  private final UnitYears years;
  private final Societies societies;

  Achievements(MeasureBooks measures, UnitYears years, Societies societies) {
    this.measures = measures;
    this.years = years;
    this.societies = societies;
  }

  /** Whether a round's programme sets targets at all. */
  public boolean areMeasured(Round round) {
    return measures.find(round).isPresent();
  }

  /**
   * The groups of units, in the order in which the bundle names them.
   *
   * @throws Refused where the programme sets no targets
   */
  public List<Group> of(Round round) {
    var known = measures.of(round);
    var order = known.groups().stream().map(Measures.Group::label).toList();
    return byList(years.of(round.id())).entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> place(order, entry.getKey())))
        .map(entry -> group(entry.getKey(), known, entry.getValue()))
        .toList();
  }

  /** All units together: the sums only. */
  public Group overall(Round round) {
    var all = group(ALL, measures.of(round), years.of(round.id()));
    return new Group(ALL, all.measures(), List.of(), all.total());
  }

  private static int place(List<String> order, String label) {
    return order.contains(label) ? order.indexOf(label) : order.size();
  }

  private static Map<String, List<UnitYear>> byList(List<UnitYear> years) {
    return years.stream()
        .collect(Collectors.groupingBy(UnitYear::list, LinkedHashMap::new, Collectors.toList()));
  }

  private Group group(String label, Measures known, List<UnitYear> years) {
    var shown = known.measures().stream().filter(m -> isOf(m, years)).toList();
    var rows = years.stream().map(year -> row(year, shown)).toList();
    var total =
        IntStream.range(0, shown.size())
            .mapToObj(at -> Cell.sum(rows.stream().map(row -> row.cells().get(at)).toList()))
            .toList();
    return new Group(label, shown, rows, total);
  }

  private static boolean isOf(Measure measure, List<UnitYear> years) {
    return years.stream()
        .anyMatch(
            year ->
                year.figure(Kind.TARGET, measure.id()).isPresent()
                    || year.figure(Kind.ACTUAL, measure.id()).isPresent());
  }

  private Group.Row row(UnitYear year, List<Measure> shown) {
    var name = societies.findById(year.unit()).map(Society::name).orElse(year.unit());
    var cells = new ArrayList<Cell>();
    for (var measure : shown) {
      cells.add(
          new Cell(
              year.figure(Kind.TARGET, measure.id()).orElse(null),
              year.figure(Kind.ACTUAL, measure.id()).orElse(null)));
    }
    return new Group.Row(year.unit(), name, List.copyOf(cells));
  }
}
