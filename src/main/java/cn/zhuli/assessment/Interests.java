package cn.zhuli.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Declared conflicts of interest, and how much work each expert has in a round (G-4). */
@Component
public class Interests {

  private final JdbcClient jdbc;

  Interests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An expert declares a conflict with an applicant; declaring twice changes nothing. */
  public void declare(String expert, String applicant, String reason) {
    if (!against(applicant).contains(expert)) {
      jdbc.sql("insert into expert_conflict (expert, applicant, reason) values (?, ?, ?)")
          .params(expert, applicant, reason)
          .update();
    }
  }

  /** Experts who have declared a conflict with an applicant. */
  public List<String> against(String applicant) {
    return jdbc.sql("select expert from expert_conflict where applicant = ?")
        .param(applicant)
        .query(String.class)
        .list();
  }

  Map<String, Integer> loads(String round) {
    var loads = new LinkedHashMap<String, Integer>();
    jdbc.sql("select expert, assigned from expert_load where round_id = ?")
        .param(round)
        .query(
            row -> {
              loads.put(row.getString(1), row.getInt(2));
            });
    return loads;
  }

  void burden(String round, String expert) {
    if (change(round, expert, 1) == 0) {
      jdbc.sql("insert into expert_load (round_id, expert, assigned) values (?, ?, 1)")
          .params(round, expert)
          .update();
    }
  }

  void lighten(String round, String expert) {
    change(round, expert, -1);
  }

  private int change(String round, String expert, int by) {
    return jdbc.sql(
            "update expert_load set assigned = assigned + ? where round_id = ? and expert = ?")
        .params(by, round, expert)
        .update();
  }
}
