package cn.zhuli.need;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks for in a round, so that others can apply to do it (SA-4). Of its answers {@code
 * title}, {@code city} and {@code documents} have a meaning; those whose names begin with {@code
 * contact} are not for the public.
 */
@Entity
public class Need {

  static final String DOCUMENTS = "documents";

  private static final String TITLE = "title";
  private static final String CITY = "city";

  /** How far a need is. */
  public enum Status {
    FILED("已报送"),
    SUPPLEMENT_ASKED("待补正"),
    ACCEPTED("已受理"),
    REJECTED("不予受理"),
    PUBLISHED("已公布"),
    WITHDRAWN("已撤回");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Id private String id;

  @Column(name = "round_id")
  private String round;

  private String unit;
  private String unitName;
  private Instant filedAt;
  private String filedBy;
  private String title;
  private @Nullable String city;
  private Facts answers;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String reason;
  @Version private int version;

  protected Need() {}

  Need(String id, String round, Filer filer, Instant filedAt, Facts answers) {
    this.id = id;
    this.round = round;
    this.unit = filer.unit();
    this.unitName = filer.unitName();
    this.filedAt = filedAt;
    this.filedBy = filer.by();
    this.city = filer.city();
    this.status = Status.FILED;
    say(answers);
  }

  /**
   * Who files a need.
   *
   * @param unit credit code
   * @param city where the register says the unit is
   * @param by user id
   */
  record Filer(String unit, String unitName, @Nullable String city, String by) {}

  public String id() {
    return id;
  }

  public String round() {
    return round;
  }

  /** Credit code of the unit that filed it. */
  public String unit() {
    return unit;
  }

  public String unitName() {
    return unitName;
  }

  public Instant filedAt() {
    return filedAt;
  }

  public String title() {
    return title;
  }

  /** The city that it is about, where it is said or the register knows it. */
  public Optional<String> city() {
    return Optional.ofNullable(city);
  }

  /** What was filled in, by the ids of the need's form. */
  public Facts answers() {
    return answers;
  }

  public Status status() {
    return status;
  }

  public boolean is(Status status) {
    return this.status == status;
  }

  /** Why it stands as it does, in the reviewer's words. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  void moveTo(Status status, @Nullable String reason) {
    this.status = status;
    this.reason = reason;
  }

  /** Says it anew, with the papers it had and those that are added. */
  void supplement(Facts answers) {
    var papers = new LinkedHashSet<>(this.answers.texts(DOCUMENTS));
    papers.addAll(answers.texts(DOCUMENTS));
    say(papers.isEmpty() ? answers : answers.with(DOCUMENTS, papers.stream().toList()));
    moveTo(Status.FILED, null);
  }

  private void say(Facts answers) {
    this.answers = answers;
    this.title = answers.text(TITLE).isEmpty() ? unitName : answers.text(TITLE);
    this.city = answers.text(CITY).isEmpty() ? city : answers.text(CITY);
  }
}
