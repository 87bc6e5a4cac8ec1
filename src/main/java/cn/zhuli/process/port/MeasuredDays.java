package cn.zhuli.process.port;

import cn.zhuli.process.bundle.DeployedStages;
import cn.zhuli.process.bundle.Stages;
import cn.zhuli.statistics.StageDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Days per stage, from the engine's history of cases; per task of people where a model is older
 * than stages. A stage that a case ended in counts, a task that was cancelled doesn't.
 */
@Component
class MeasuredDays implements StageDays {

  private static final double MINUTES_A_DAY = 1440;
  private static final String TASK = "userTask";

  private static final String ENDED =
      """
      select a.proc_def_id_ as definition, a.act_id_ as step, a.act_name_ as label,
             a.act_type_ as kind, a.start_time_ as began, a.end_time_ as ended
      from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
      where a.end_time_ is not null
        and (a.act_type_ = 'subProcess' or a.act_type_ = 'userTask' and a.act_inst_state_ <> 2)
      """;

  private static final String OF_ROUND =
      """
        and (p.business_key_ = :round
             or p.business_key_ in (select number from application where round_id = :round))
      """;

  private static final String IN_TIME = " order by a.start_time_";

  private final JdbcClient jdbc;
  private final DeployedStages stages;

  MeasuredDays(JdbcClient jdbc, DeployedStages stages) {
    this.jdbc = jdbc;
    this.stages = stages;
  }

  private static final class Sum {

    private final String label;
    private long minutes;
    private int done;

    private Sum(String label) {
      this.label = label;
    }

    private void add(long more) {
      minutes += more;
      done++;
    }

    private Stage stage(String step) {
      return new Stage(step, label, done, Math.round(minutes * 10 / MINUTES_A_DAY / done) / 10.0);
    }
  }

  /** Something that was gone through and has ended. */
  private record Visit(String definition, String step, String label, String kind, long minutes) {}

  @Override
  public List<Stage> of(String round) {
    return measured(
        jdbc.sql(ENDED + OF_ROUND + IN_TIME)
            .param("round", round)
            .query(MeasuredDays::visit)
            .list());
  }

  @Override
  public List<Stage> ofAll() {
    return measured(jdbc.sql(ENDED + IN_TIME).query(MeasuredDays::visit).list());
  }

  private static Visit visit(ResultSet row, int number) throws SQLException {
    var began = row.getTimestamp("began").toInstant();
    return new Visit(
        row.getString("definition"),
        row.getString("step"),
        row.getString("label"),
        row.getString("kind"),
        Duration.between(began, row.getTimestamp("ended").toInstant()).toMinutes());
  }

  private List<Stage> measured(List<Visit> visits) {
    var sums = new LinkedHashMap<String, Sum>();
    for (var visit : visits) {
      var drawn = stages.of(visit.definition());
      drawn.inOrder().forEach(it -> sums.computeIfAbsent(it.id(), id -> new Sum(it.name())));
      if (counts(visit, drawn)) {
        sums.computeIfAbsent(visit.step(), step -> new Sum(visit.label())).add(visit.minutes());
      }
    }
    return sums.entrySet().stream()
        .filter(it -> it.getValue().done > 0)
        .map(it -> it.getValue().stage(it.getKey()))
        .toList();
  }

  private static boolean counts(Visit visit, Stages drawn) {
    return drawn.isEmpty()
        ? visit.kind().equals(TASK)
        : drawn.of(visit.step()).equals(Optional.of(visit.step()));
  }
}
