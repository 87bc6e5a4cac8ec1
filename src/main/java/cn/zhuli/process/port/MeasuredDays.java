package cn.zhuli.process.port;

import cn.zhuli.statistics.StageDays;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days per task of people, from the engine's history of a round's cases. */
@Component
class MeasuredDays implements StageDays {

  private static final double MINUTES_A_DAY = 1440;

  private final JdbcClient jdbc;

  MeasuredDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final class Sum {

    private final String label;
    private long minutes;
    private int done;

    private Sum(String label) {
      this.label = label;
    }

    private Stage stage(String step) {
      return new Stage(step, label, done, Math.round(minutes * 10 / MINUTES_A_DAY / done) / 10.0);
    }
  }

  @Override
  public List<Stage> of(String round) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.act_id_, a.act_name_, a.start_time_, a.end_time_
            from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
            where a.act_type_ = 'userTask' and a.end_time_ is not null and a.act_inst_state_ <> 2
              and (p.business_key_ = :round
                   or p.business_key_ in (select number from application where round_id = :round))
            order by a.start_time_
            """)
        .param("round", round)
        .query(
            row -> {
              var label = row.getString(2);
              var sum = sums.computeIfAbsent(row.getString(1), ignored -> new Sum(label));
              var from = row.getTimestamp(3).toInstant();
              sum.minutes += Duration.between(from, row.getTimestamp(4).toInstant()).toMinutes();
              sum.done++;
            });
    return sums.entrySet().stream().map(it -> it.getValue().stage(it.getKey())).toList();
  }
}
