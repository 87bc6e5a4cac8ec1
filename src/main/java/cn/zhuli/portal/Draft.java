package cn.zhuli.portal;

import cn.zhuli.fact.Facts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application that the people of a unit are still writing, each on what the last one saved. */
@Entity
@Table(name = "application_draft")
public class Draft {

  @Id private String id;

  @Column(name = "round_id")
  private String round;

  private String unit;
  private @Nullable String track;
  private @Nullable String need;
  private Facts answers;
  private Instant startedAt;
  private String startedBy;
  private Instant savedAt;
  private String savedBy;
  private @Nullable String number;
  private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "application_draft_paper", joinColumns = @JoinColumn(name = "draft_id"))
  @Column(name = "document_id")
  private Set<UUID> papers = new HashSet<>();

  protected Draft() {}

  Draft(String round, String unit, Facts answers, Instant at, String by) {
    this.id = UUID.randomUUID().toString();
    this.round = round;
    this.unit = unit;
    this.startedAt = at;
    this.startedBy = by;
    say(answers, at, by);
  }

  public String id() {
    return id;
  }

  /** Id of the round that it is for. */
  public String round() {
    return round;
  }

  /** Credit code of the unit whose people write it. */
  public String unit() {
    return unit;
  }

  /** Code of the track, as far as one is chosen. */
  public Optional<String> track() {
    return Optional.ofNullable(track);
  }

  /** Id of the need, as far as one is chosen. */
  public Optional<String> need() {
    return Optional.ofNullable(need);
  }

  /** What is filled in so far, by the ids of the application form; checked in nothing. */
  public Facts answers() {
    return answers;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant savedAt() {
    return savedAt;
  }

  /** User id of who saved it last. */
  public String savedBy() {
    return savedBy;
  }

  /** How often it was saved. */
  public int version() {
    return version;
  }

  /** Number of the application that it became. */
  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  /** Papers that people of the unit have put into it. */
  public Set<UUID> papers() {
    return Set.copyOf(papers);
  }

  void save(Facts answers, Instant at, String by) {
    this.version++;
    say(answers, at, by);
  }

  private void say(Facts answers, Instant at, String by) {
    this.answers = answers;
    this.track = chosen(answers, "track");
    this.need = chosen(answers, "need");
    this.savedAt = at;
    this.savedBy = by;
  }

  /** Anything longer is no code of anything. */
  private static @Nullable String chosen(Facts answers, String field) {
    var text = answers.text(field);
    return text.isEmpty() || text.length() > 64 ? null : text;
  }

  void hold(Collection<UUID> papers) {
    this.papers.addAll(papers);
  }

  void became(String number) {
    this.number = number;
  }
}
