package cn.zhuli.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What else an officer has an eye on in a round, besides open tasks. */
@Component
@Transactional(readOnly = true)
public class RoundMatters {

  /** Cases that go on though something was not handed in in time. */
  private static final String LATE =
      """
      select a.round_id, a.number, a.applicant_name, max(d.label) what, max(d.at) since
      from decision d join application a on a.number = d.subject
      where d.verdict = 'overdue' and a.outcome is null and a.round_id in (:rounds)
      group by a.round_id, a.number, a.applicant_name
      """;

  private static final String OBJECTIONS =
      """
      select a.round_id, a.number, a.applicant_name, o.id what, o.filed_at since
      from objection o join application a on a.number = o.number
      where o.status = 'OPEN' and a.round_id in (:rounds)
      """;

  private final JdbcClient jdbc;

  RoundMatters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case with something to look at.
   *
   * @param what what was late, or the number of the objection
   * @param since when it was written down
   */
  public record Matter(String number, String applicant, String what, Instant since) {}

  /** How many cases of each round have something overdue on record; rounds without are left out. */
  public Map<String, Integer> countLate(Collection<String> rounds) {
    return count(LATE, rounds);
  }

  /** Those cases, the longest overdue first. */
  public List<Matter> late(String round, int offset, int limit) {
    return list(LATE, round, offset, limit);
  }

  /** How many objections are open in each round; rounds without are left out. */
  public Map<String, Integer> countObjections(Collection<String> rounds) {
    return count(OBJECTIONS, rounds);
  }

  /** Those objections, the oldest first. */
  public List<Matter> objections(String round, int offset, int limit) {
    return list(OBJECTIONS, round, offset, limit);
  }

  private Map<String, Integer> count(String matters, Collection<String> rounds) {
    var counts = new HashMap<String, Integer>();
    if (!rounds.isEmpty()) {
      jdbc.sql("select m.round_id, count(*) how_many from (" + matters + ") m group by m.round_id")
          .param("rounds", rounds)
          .query(
              (ResultSet row) -> {
                counts.put(row.getString("round_id"), row.getInt("how_many"));
              });
    }
    return counts;
  }

  private List<Matter> list(String matters, String round, int offset, int limit) {
    return jdbc.sql(
            matters + " order by since, a.number offset :offset rows fetch next :limit rows only")
        .param("rounds", List.of(round))
        .param("offset", offset)
        .param("limit", limit)
        .query(RoundMatters::matter)
        .list();
  }

  private static Matter matter(ResultSet row, int n) throws SQLException {
    return new Matter(
        row.getString("number"),
        row.getString("applicant_name"),
        row.getString("what"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
