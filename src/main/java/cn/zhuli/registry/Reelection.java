package cn.zhuli.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One re-election of a society's leadership (换届): when it was due, and what became of it. */
@Entity
public class Reelection implements Entry<Reelection.Course> {

  @Embeddable
  record Key(String society, LocalDate dueOn) {}

  @Embeddable
  record Course(@Nullable LocalDate heldOn, @Nullable LocalDate extensionApprovedUntil) {

    static final Course OPEN = new Course(null, null);
  }

  @EmbeddedId private Key key;
  @Embedded private @Nullable Course course;

  @SuppressWarnings("NullAway.Init")
  protected Reelection() {}

  Reelection(Key key, Course course) {
    this.key = key;
    this.course = course;
  }

  public LocalDate dueOn() {
    return key.dueOn();
  }

  public @Nullable LocalDate heldOn() {
    return content().heldOn();
  }

  public @Nullable LocalDate extensionApprovedUntil() {
    return content().extensionApprovedUntil();
  }

  /** The last day on which it may be held. */
  LocalDate lastDay() {
    var extension = extensionApprovedUntil();
    return extension == null || extension.isBefore(dueOn()) ? dueOn() : extension;
  }

  boolean heldBy(LocalDate day) {
    var held = heldOn();
    return held != null && !held.isAfter(day);
  }

  /** Whether it was due, or took place before it was. */
  boolean concerns(LocalDate day) {
    return dueOn().isBefore(day) || heldBy(day);
  }

  /**
   * Whether, seen from a day on which it concerns anyone, it took or can still take place in time.
   */
  boolean onSchedule(LocalDate day) {
    return heldBy(day) ? heldBy(lastDay()) : !lastDay().isBefore(day);
  }

  /** Hibernate reads a course without any date as no course. */
  @Override
  public Course content() {
    return course == null ? Course.OPEN : course;
  }

  @Override
  public void amend(Course content) {
    course = content;
  }
}
