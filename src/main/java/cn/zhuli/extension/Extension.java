package cn.zhuli.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request for more time, and what became of it. */
@Entity
public class Extension {

  /** How far it has come. */
  public enum State {
    ASKED("待答复"),
    APPROVED("已同意"),
    REFUSED("未同意");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Id private UUID id;
  private String number;
  private String task;
  private String element;
  private String label;
  private String rule;
  private String model;
  private String unit;
  private Instant due;
  private LocalDate wanted;
  private String reason;
  private Instant askedAt;
  private String askedBy;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable LocalDate granted;
  private @Nullable String answer;
  private @Nullable Instant decidedAt;
  private @Nullable String decidedBy;

  protected Extension() {}

  Extension(
      UUID id,
      String number,
      String unit,
      TaskTimers.Timed timed,
      LocalDate wanted,
      String reason,
      Instant askedAt,
      String askedBy) {
    this.id = id;
    this.number = number;
    this.task = timed.task();
    this.element = timed.element();
    this.label = timed.label();
    this.rule = timed.rule();
    this.model = timed.model();
    this.unit = unit;
    this.due = timed.due();
    this.wanted = wanted;
    this.reason = reason;
    this.askedAt = askedAt;
    this.askedBy = askedBy;
    this.state = State.ASKED;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  /** Id of the task whose deadline is meant. */
  public String task() {
    return task;
  }

  public String element() {
    return element;
  }

  /** What the model calls the task. */
  public String label() {
    return label;
  }

  /** Ids of the rules that the model names for the task. */
  public String rule() {
    return rule;
  }

  /** Id of the model version under which the case runs. */
  public String model() {
    return model;
  }

  /** Credit code of the unit that asked. */
  public String unit() {
    return unit;
  }

  /** The deadline as it was when the request was made. */
  public Instant due() {
    return due;
  }

  /** The day that was asked for, included. */
  public LocalDate wanted() {
    return wanted;
  }

  public String reason() {
    return reason;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public String askedBy() {
    return askedBy;
  }

  public State state() {
    return state;
  }

  public boolean is(State other) {
    return state == other;
  }

  /** The day that was granted, included. */
  public Optional<LocalDate> granted() {
    return Optional.ofNullable(granted);
  }

  public Optional<String> answer() {
    return Optional.ofNullable(answer);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  void approve(LocalDate until, String words, Instant at, String by) {
    this.granted = until;
    decide(State.APPROVED, words, at, by);
  }

  void refuse(String words, Instant at, String by) {
    decide(State.REFUSED, words, at, by);
  }

  private void decide(State decided, String words, Instant at, String by) {
    this.state = decided;
    this.answer = words;
    this.decidedAt = at;
    this.decidedBy = by;
  }
}
