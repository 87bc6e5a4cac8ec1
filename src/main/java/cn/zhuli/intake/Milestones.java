package cn.zhuli.intake;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a round waits for: all its applications, or the selected ones, to pass a milestone.
 *
 * <p>Two applications that pass at the same moment must not each see the other as missing. So gate
 * and applications meet at one locked row, {@code round_gate}, which names one application that is
 * still missing. Only when that one passes or ends does anybody have to look for another.
 */
@Component
public class Milestones {

  /** Whom a gate waits for. */
  public enum Concerned {
    ALL,
    SELECTED
  }

  /** The milestone that every application passes when it ends. */
  public static final String CLOSED = "closed";

  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  Milestones(JdbcClient jdbc, EntityManager entities, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.events = events;
  }

  /** Makes the gate of a round, once. */
  public void prepare(String round) {
    entities.flush();
    jdbc.sql("insert into round_gate (round_id) values (?)").param(round).update();
  }

  /**
   * The round asks whether everybody has passed; if not, it will be told by {@link
   * MilestoneReached}.
   */
  public boolean allPassed(String round, String milestone, Concerned concerned) {
    entities.flush();
    lock(round);
    var missing = anyMissing(round, milestone, concerned);
    wait(
        round,
        missing.isPresent() ? milestone : null,
        missing.isPresent() ? concerned.name() : null,
        missing.orElse(null));
    return missing.isEmpty();
  }

  /** An application passes a milestone; passing twice changes nothing. */
  public void pass(Application application, String milestone) {
    entities.flush();
    var gate = lock(application.round());
    if (!hasPassed(application.number(), milestone)) {
      jdbc.sql("insert into application_milestone (number, milestone) values (?, ?)")
          .params(application.number(), milestone)
          .update();
    }
    look(gate, application);
  }

  /** An application has ended or lost its place: nobody waits for it any longer. */
  public void release(Application application) {
    entities.flush();
    look(lock(application.round()), application);
  }

  /** The numbers of the applications that a gate still waits for, all of them. */
  public List<String> missing(String round, String milestone, Concerned concerned) {
    return jdbc.sql(MISSING)
        .param("round", round)
        .param("milestone", milestone)
        .param("all", concerned == Concerned.ALL)
        .query(String.class)
        .list();
  }

  /** What the round waits for now, if anything. */
  public Optional<Gate> waitingFor(String round) {
    return gate(round, "").filter(gate -> gate.milestone() != null);
  }

  private void look(Gate gate, Application passed) {
    var milestone = gate.milestone();
    var concerned = gate.concerned();
    if (milestone == null || concerned == null || !passed.number().equals(gate.waitingOn())) {
      return;
    }
    var next = anyMissing(gate.round(), milestone, concerned);
    if (next.isPresent()) {
      wait(gate.round(), milestone, concerned.name(), next.get());
    } else {
      wait(gate.round(), null, null, null);
      events.publishEvent(new MilestoneReached(gate.round(), milestone));
    }
  }

  private static final String MISSING =
      """
      select a.number from application a
      where a.round_id = :round and a.outcome is null
        and (:all or a.standing = 'SELECTED')
        and not exists (select 1 from application_milestone m
                        where m.number = a.number and m.milestone = :milestone)
      order by a.number desc
      """;

  private Optional<String> anyMissing(String round, String milestone, Concerned concerned) {
    return jdbc.sql(MISSING + " fetch first 1 row only")
        .param("round", round)
        .param("milestone", milestone)
        .param("all", concerned == Concerned.ALL)
        .query(String.class)
        .optional();
  }

  private boolean hasPassed(String number, String milestone) {
    return jdbc.sql("select 1 from application_milestone where number = ? and milestone = ?")
        .params(number, milestone)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private Gate lock(String round) {
    return gate(round, " for update")
        .orElseThrow(() -> new IllegalStateException("No gate for round " + round));
  }

  private Optional<Gate> gate(String round, String lock) {
    return jdbc.sql(
            "select round_id, milestone, concerned, waiting_on from round_gate where round_id = ?"
                + lock)
        .param(round)
        .query(
            (row, n) -> {
              var concerned = row.getString("concerned");
              return new Gate(
                  row.getString("round_id"),
                  row.getString("milestone"),
                  concerned == null ? null : Concerned.valueOf(concerned),
                  row.getString("waiting_on"));
            })
        .optional();
  }

  private void wait(
      String round, @Nullable String milestone, @Nullable String concerned, @Nullable String on) {
    jdbc.sql(
            "update round_gate set milestone = ?, concerned = ?, waiting_on = ? where round_id = ?")
        .params(milestone, concerned, on, round)
        .update();
  }
}
