package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One applicant's case in one round, from submission to its outcome (G-1). */
@Entity
public class Application {

  @Id private String number;

  @Column(name = "round_id")
  private String round;

  private String applicant;
  private String applicantName;
  private Instant submittedAt;
  private String submittedBy;
  private Facts answers;
  private @Nullable String track;
  private @Nullable BigDecimal amount;

  @Column(name = "once_key")
  private String once;

  private Facts facts;
  private @Nullable Integer conditionsMet;
  private @Nullable BigDecimal score;
  private @Nullable Integer place;

  @Enumerated(EnumType.STRING)
  private @Nullable Standing standing;

  private @Nullable String standingReason;
  private @Nullable String standingRule;
  private @Nullable BigDecimal award;
  private @Nullable String outcome;
  private @Nullable String outcomeRule;
  private @Nullable Instant closedAt;
  @Version private int version;

  protected Application() {}

  Application(
      String number,
      String round,
      Applicant applicant,
      Instant submittedAt,
      String submittedBy,
      Facts answers,
      Bid bid) {
    this.number = number;
    this.round = round;
    this.applicant = applicant.creditCode();
    this.applicantName = applicant.name();
    this.submittedAt = submittedAt;
    this.submittedBy = submittedBy;
    this.answers = answers;
    this.facts = Facts.none();
    this.track = bid.track();
    this.amount = bid.amount();
    this.once = bid.once();
  }

  public String number() {
    return number;
  }

  public String round() {
    return round;
  }

  /** Unified credit code of the applicant. */
  public String applicant() {
    return applicant;
  }

  public String applicantName() {
    return applicantName;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public String submittedBy() {
    return submittedBy;
  }

  /** What the applicant filled in, by the ids of the application form. */
  public Facts answers() {
    return answers;
  }

  /** What the project is called, where the application form asks for it as {@code projectName}. */
  public Optional<String> project() {
    return Optional.of(answers.text("projectName")).filter(name -> !name.isBlank());
  }

  /** Code of the track it is for; empty where the round has none. */
  public Optional<String> track() {
    return Optional.ofNullable(track);
  }

  /** Yuan asked for or proposed; empty where nobody has said. */
  public Optional<BigDecimal> amount() {
    return Optional.ofNullable(amount);
  }

  public void proposed(BigDecimal amount) {
    this.amount = amount;
  }

  /** What there may be only one application of, by this applicant in this round. */
  public String once() {
    return once;
  }

  /** Moves to another track, which changes what there may be only one of. */
  public void moveToTrack(String track, String once) {
    this.track = track;
    this.once = once;
  }

  /** What the eligibility check saw: declared, overridden by what is registered. */
  public Facts facts() {
    return facts;
  }

  /** What is known under a name: checked, or else declared; empty where nothing is. */
  public String fact(String name) {
    return answers.overriddenBy(facts).text(name);
  }

  public void sees(Facts facts) {
    this.facts = facts;
  }

  /** How many of the programme's further conditions the form review confirmed. */
  public int conditionsMet() {
    return conditionsMet == null ? 0 : conditionsMet;
  }

  public void confirmConditions(int met) {
    this.conditionsMet = met;
  }

  /** The aggregated score; empty is not zero. */
  public Optional<BigDecimal> score() {
    return Optional.ofNullable(score);
  }

  public void scored(BigDecimal score) {
    this.score = score;
  }

  public Optional<Integer> rank() {
    return Optional.ofNullable(place);
  }

  public Optional<Standing> standing() {
    return Optional.ofNullable(standing);
  }

  public boolean stands(Standing standing) {
    return this.standing == standing;
  }

  public @Nullable String standingReason() {
    return standingReason;
  }

  /** The rule that says why this application goes no further, once there is one. */
  public Optional<String> standingRule() {
    return Optional.ofNullable(standingRule);
  }

  /** Fails a check under the given rules. */
  public void fails(String rules, String reason) {
    this.standingRule = rules;
    this.standingReason = reason;
  }

  public void ranked(@Nullable Integer rank, Standing standing, String reason, String rule) {
    this.place = rank;
    moveTo(standing, reason);
    this.standingRule = standing == Standing.BELOW_THRESHOLD ? rule : null;
  }

  /** Another rank after the list was ranked anew, and how it came; {@code null} for none. */
  public void renumbered(@Nullable Integer rank, String reason) {
    this.place = rank;
    this.standingReason = reason;
  }

  /** Moves to another standing, keeping the rank: promoted, or out of its place. */
  public void moveTo(Standing standing, String reason) {
    this.standing = standing;
    this.standingReason = reason;
    this.standingRule = null;
  }

  /** What was awarded, in yuan, once the agreement binds both sides. */
  public Optional<BigDecimal> award() {
    return Optional.ofNullable(award);
  }

  public void awarded(@Nullable BigDecimal award) {
    this.award = award;
  }

  public Optional<String> outcome() {
    return Optional.ofNullable(outcome);
  }

  public @Nullable String outcomeRule() {
    return outcomeRule;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public boolean isClosed() {
    return outcome != null;
  }

  public void close(String outcome, String rule, Instant at) {
    this.outcome = outcome;
    this.outcomeRule = rule;
    this.closedAt = at;
  }
}
