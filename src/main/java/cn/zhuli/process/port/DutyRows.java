package cn.zhuli.process.port;

import cn.zhuli.worklist.Duty;
import cn.zhuli.worklist.OpenDuties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's open tasks joined with the cases and rounds that they belong to. Asked of the tables
 * themselves: the engine's own queries can neither join nor group, and a round may have thousands.
 */
@Component
@Transactional(readOnly = true)
class DutyRows {

  private static final String OPEN =
      """
      select t.ID_ task, t.NAME_ label, t.ASSIGNEE_ assignee, t.DUE_DATE_ due, t.CREATE_TIME_ since,
        e.BUSINESS_KEY_ subject, a.applicant_name, r.id round_id, r.title, r.policy_year,
        case
          when exists (select 1 from ACT_RU_IDENTITYLINK u where u.TASK_ID_ = t.ID_
            and u.TYPE_ = 'candidate' and u.GROUP_ID_ like 'society-%') then 'UNIT'
          when exists (select 1 from assignment s
            where s.number = a.number and s.expert = t.ASSIGNEE_) then 'EXPERT'
          else 'STAFF'
        end side,
        (select min(c.GROUP_ID_) from ACT_RU_IDENTITYLINK c
          where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate') candidate
      from ACT_RU_TASK t
      join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
      left join application a on a.number = e.BUSINESS_KEY_
      join round r on r.id = coalesce(a.round_id, e.BUSINESS_KEY_)
      where t.SUSPENSION_STATE_ = 1
      """;

  private static final String MINE =
      """
      and (t.ASSIGNEE_ = :user or t.ASSIGNEE_ is null and exists (
        select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
          and (l.USER_ID_ = :user or l.GROUP_ID_ in (:groups))))
      """;

  private static final String BY_DEADLINE =
      " order by case when due is null then 1 else 0 end, due, since, task";
  private static final String PART = " offset :offset rows fetch next :limit rows only";

  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An open task.
   *
   * @param candidate one of the groups it is offered to, if any
   */
  record Row(Duty duty, @Nullable String assignee, @Nullable String candidate) {}

  OpenDuties.Count count(OpenDuties.Person person, Instant now) {
    return of(person, jdbc.sql(counted("0 everything", OPEN + MINE)), now)
        .query((row, n) -> new OpenDuties.Count(row.getInt("how_many"), row.getInt("overdue")))
        .single();
  }

  List<Row> mine(OpenDuties.Person person, int offset, int limit) {
    return of(person, jdbc.sql(listed(OPEN + MINE, "") + PART), Instant.EPOCH)
        .param("offset", offset)
        .param("limit", limit)
        .query(DutyRows::row)
        .list();
  }

  List<OpenDuties.RoundCount> count(Collection<String> rounds, Instant now) {
    return rounds.isEmpty()
        ? List.of()
        : jdbc.sql(
                counted("round_id, side", OPEN + " and r.id in (:rounds)")
                    + " group by round_id, side")
            .param("rounds", rounds)
            .param("now", Timestamp.from(now))
            .query(DutyRows::roundCount)
            .list();
  }

  List<Row> ofRound(String round, Duty.Side side, int offset, int limit) {
    return jdbc.sql(listed(OPEN + " and r.id = :round", " where side = :side") + PART)
        .param("round", round)
        .param("side", side.name())
        .param("offset", offset)
        .param("limit", limit)
        .query(DutyRows::row)
        .list();
  }

  List<Row> due(Instant until) {
    return jdbc.sql(listed(OPEN + " and t.DUE_DATE_ <= :until", ""))
        .param("until", Timestamp.from(timer(until)))
        .query(DutyRows::row)
        .list();
  }

  private static String counted(String by, String rows) {
    return "select "
        + by
        + ", count(*) how_many, count(case when due <= :now then 1 end) overdue,"
        + " min(due) next_due, min(since) oldest from ("
        + rows
        + ") d";
  }

  private static String listed(String rows, String which) {
    return "select * from (" + rows + ") d" + which + BY_DEADLINE;
  }

  private static StatementSpec of(OpenDuties.Person person, StatementSpec asked, Instant now) {
    return asked
        .param("user", person.user())
        .param("groups", person.groups().isEmpty() ? List.of("") : person.groups())
        .param("now", Timestamp.from(now));
  }

  private static OpenDuties.RoundCount roundCount(ResultSet row, int n) throws SQLException {
    return new OpenDuties.RoundCount(
        row.getString("round_id"),
        Duty.Side.valueOf(row.getString("side")),
        row.getInt("how_many"),
        row.getInt("overdue"),
        end(row.getTimestamp("next_due")),
        row.getTimestamp("oldest").toInstant());
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    var assignee = row.getString("assignee");
    return new Row(
        new Duty(
            row.getString("task"),
            row.getString("label"),
            row.getString("subject"),
            row.getString("applicant_name"),
            Duty.Side.valueOf(row.getString("side")),
            "",
            assignee != null,
            row.getString("round_id"),
            row.getString("title") + " " + row.getInt("policy_year"),
            end(row.getTimestamp("due")),
            row.getTimestamp("since").toInstant()),
        assignee,
        row.getString("candidate"));
  }

  /** Timers stand one second after the last second of a period. */
  private static @Nullable Instant end(@Nullable Timestamp due) {
    return due == null ? null : due.toInstant().minusSeconds(1);
  }

  private static Instant timer(Instant end) {
    return end.plusSeconds(1);
  }
}
