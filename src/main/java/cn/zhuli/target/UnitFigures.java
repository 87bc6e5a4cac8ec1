package cn.zhuli.target;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.UnitKnowledge;
import cn.zhuli.programme.Round;
import cn.zhuli.target.UnitYear.Kind;
import org.springframework.stereotype.Component;

/**
 * What a unit was set to reach, as {@code target_…} with the id of the measure (YC-7, YC-K5). What
 * was not set is absent.
 */
@Component
class UnitFigures implements UnitKnowledge {

  private final MeasureBooks measures;
  private final UnitYears years;

  UnitFigures(MeasureBooks measures, UnitYears years) {
    this.measures = measures;
    this.years = years;
  }

  @Override
  public Facts of(Round round, String unit) {
    return measures
        .find(round)
        .flatMap(known -> years.find(round.id(), unit).map(year -> targets(known, year)))
        .orElse(Facts.none());
  }

  private static Facts targets(Measures known, UnitYear year) {
    var facts = Facts.none();
    for (var measure : known.measures()) {
      facts =
          facts.with(
              UnitResult.TARGET + measure.id(),
              year.figure(Kind.TARGET, measure.id()).orElse(null));
    }
    return facts;
  }
}
