package cn.zhuli.target;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.intake.Applicant;
import cn.zhuli.target.UnitYear.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is seen of a unit when its due is computed.
 *
 * @param facts as decision tables read them
 * @param rows the same as people read it, by measure
 */
@Supplies("unitName")
record UnitResult(UnitYear year, Applicant unit, Facts facts, List<Map<String, Object>> rows) {

  private static final String NAME = "unitName";

  /** Before the id of a measure: what was to be reached of it. */
  static final String TARGET = "target_";

  private static final String ROWS = "figures";

  static UnitResult of(UnitYear year, Applicant unit, List<Measure> measures) {
    var facts = Facts.of(NAME, unit.name());
    var rows = new ArrayList<Map<String, Object>>();
    for (var measure : measures) {
      var target = year.figure(Kind.TARGET, measure.id()).orElse(BigDecimal.ZERO);
      var actual = year.figure(Kind.ACTUAL, measure.id()).orElse(BigDecimal.ZERO);
      facts = facts.with(measure.id(), actual).with(TARGET + measure.id(), target);
      var row = new LinkedHashMap<String, Object>();
      row.put("measure", measure.label());
      row.put("target", target);
      row.put("actual", actual);
      rows.add(row);
    }
    return new UnitResult(year, unit, facts, List.copyOf(rows));
  }

  /** What the case keeps in the place of answers. */
  Facts answers() {
    return facts.with(ROWS, rows);
  }

  /** What the log of decisions tells. */
  Facts told() {
    return Facts.of("unit", unit.name()).with(ROWS, rows);
  }
}
