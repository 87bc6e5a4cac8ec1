package cn.zhuli.rehearsal;

import cn.zhuli.assessment.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points per criterion that sum exactly to a wanted total. */
final class Points {

  private Points() {}

  static Map<String, Object> of(Rubric rubric, BigDecimal total) {
    var points = new LinkedHashMap<String, Object>();
    var rest = total;
    for (var criterion : rubric.criteria()) {
      var share = total.multiply(criterion.points()).divide(rubric.total(), 2, RoundingMode.DOWN);
      points.put(criterion.field(), share);
      rest = rest.subtract(share);
    }
    for (var criterion : rubric.criteria()) {
      var given = (BigDecimal) points.get(criterion.field());
      var more = criterion.points().subtract(given == null ? BigDecimal.ZERO : given).min(rest);
      points.put(criterion.field(), (given == null ? BigDecimal.ZERO : given).add(more));
      rest = rest.subtract(more);
    }
    points.replaceAll((field, value) -> value.toString());
    return points;
  }
}
