package cn.zhuli.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many days work lay at each task, on average (G-11). */
class Stages {

  private final JdbcClient jdbc;

  Stages(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  Map<String, Double> averageDays() {
    var sums = new LinkedHashMap<String, long[]>();
    jdbc.sql(
            """
            select act_name_, start_time_, end_time_ from act_hi_actinst
            where act_type_ = 'userTask' and end_time_ is not null
            """)
        .query(
            row -> {
              var sum = sums.computeIfAbsent(row.getString(1), name -> new long[2]);
              var from = row.getTimestamp(2).toInstant();
              sum[0] += Duration.between(from, row.getTimestamp(3).toInstant()).toMinutes();
              sum[1]++;
            });
    var days = new LinkedHashMap<String, Double>();
    sums.forEach((name, sum) -> days.put(name, sum[0] / 1440.0 / sum[1]));
    return days;
  }
}
