package cn.zhuli.process.desk;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.programme.Rounds;
import cn.zhuli.target.Achievements;
import cn.zhuli.target.Cell;
import cn.zhuli.target.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What units were set to reach and what they reached: all of them, or the applicant's own. */
@Component
class TargetShelf implements Shelf {

  private final Achievements achievements;
  private final Applications applications;
  private final Rounds rounds;

  TargetShelf(Achievements achievements, Applications applications, Rounds rounds) {
    this.achievements = achievements;
    this.applications = applications;
    this.rounds = rounds;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    return Map.of("targetsTable", this::targets);
  }

  private @Nullable Object targets(Sheet sheet) {
    var round = rounds.get(sheet.round());
    if (!achievements.areMeasured(round)) {
      return null;
    }
    var unit = applications.findById(sheet.subject()).map(Application::applicant);
    return achievements.of(round).stream()
        .flatMap(group -> group.rows().stream().flatMap(row -> lines(group, row).stream()))
        .filter(line -> unit.isEmpty() || unit.get().equals(line.unit()))
        .map(Line::shown)
        .toList();
  }

  private static List<Line> lines(Group group, Group.Row row) {
    var lines = new ArrayList<Line>();
    for (var at = 0; at < group.measures().size(); at++) {
      var cell = row.cells().get(at);
      if (cell.target() != null || cell.actual() != null) {
        lines.add(new Line(row.unit(), row.name(), group.measures().get(at).label(), cell));
      }
    }
    return lines;
  }

  private record Line(String unit, String name, String measure, Cell cell) {

    Map<String, String> shown() {
      var percent = cell.percent();
      return Map.of(
          "unit",
          name,
          "measure",
          measure,
          "target",
          figure(cell.target()),
          "actual",
          figure(cell.actual()),
          "share",
          percent == null ? "—" : percent + "%");
    }

    private static String figure(@Nullable BigDecimal number) {
      return number == null ? "—" : number.toPlainString();
    }
  }
}
