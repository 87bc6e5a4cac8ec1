package cn.zhuli.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of project within a round (类别) with places, amounts and, where it has one, a call of its
 * own (WH-6, YC-3); copied from the model's table when the round is opened, then planned for the
 * year.
 */
@Entity
@Table(name = "round_track")
public class Track {

  /** How applications to a track are called for. */
  public enum Opens {
    /** With the call of the round. */
    CALL,
    /** By a call of its own. */
    OWN,
    /** Never: nobody applies, it is computed. */
    NONE
  }

  /** How far the call has come. */
  public enum Call {
    AWAITED,
    OPEN,
    CLOSED
  }

  @Embeddable
  record Key(@Column(name = "round_id") String round, String code) {}

  @EmbeddedId private Key key;
  private int ordinal;
  private String label;
  private String rule;
  private @Nullable Integer places;
  private BigDecimal leastAmount;
  private BigDecimal mostAmount;
  private BigDecimal tableMost;
  private @Nullable BigDecimal budget;

  @Enumerated(EnumType.STRING)
  private Opens opens;

  private @Nullable Instant deadline;

  @Enumerated(EnumType.STRING)
  private Call callState;

  @SuppressWarnings("NullAway.Init")
  protected Track() {}

  Track(String round, int ordinal, TrackRow row) {
    this.key = new Key(round, row.code());
    this.ordinal = ordinal;
    this.label = row.label();
    this.rule = row.rule();
    this.places = row.places();
    this.leastAmount = row.least();
    this.mostAmount = row.most();
    this.tableMost = row.most();
    this.budget = row.budget();
    this.opens = row.opens();
    this.callState = Call.AWAITED;
  }

  public String round() {
    return key.round();
  }

  public String code() {
    return key.code();
  }

  public String label() {
    return label;
  }

  /** The rule id that speaks of this track. */
  public String rule() {
    return rule;
  }

  /** How many are selected at most; empty where only the round limits them. */
  public Optional<Integer> places() {
    return Optional.ofNullable(places);
  }

  /** Yuan that one award is at least. */
  public BigDecimal least() {
    return leastAmount;
  }

  /** Yuan that one award is at most this year. */
  public BigDecimal most() {
    return mostAmount;
  }

  /** Yuan that one award is at most by the model's table, whatever the year's plan. */
  public BigDecimal tableMost() {
    return tableMost;
  }

  /** Yuan that the track may commit; empty where only the round limits it. */
  public Optional<BigDecimal> budget() {
    return Optional.ofNullable(budget);
  }

  public Opens opens() {
    return opens;
  }

  public Call call() {
    return callState;
  }

  /** Last instant at which an application to this track is in time; empty if it has no call. */
  public Optional<Instant> deadline(Round round) {
    return switch (opens) {
      case CALL -> Optional.of(round.deadline());
      case OWN -> Optional.ofNullable(deadline);
      case NONE -> Optional.empty();
    };
  }

  void plan(@Nullable Integer places, @Nullable BigDecimal most, @Nullable BigDecimal budget) {
    this.places = places == null ? this.places : places;
    this.mostAmount = most == null ? this.mostAmount : most;
    this.budget = budget == null ? this.budget : budget;
  }

  void due(Instant deadline) {
    this.deadline = deadline;
  }

  void enter(Call state) {
    this.callState = state;
  }
}
