package cn.zhuli.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** Whether a society came to an event of the association, or sent its excuse (WH-V4). */
@Entity
public class Attendance implements Entry<Attendance.Answer> {

  @Embeddable
  record Key(String society, String event, LocalDate heldOn) {}

  @Embeddable
  record Answer(boolean present, boolean excused) {}

  @EmbeddedId private Key key;
  @Embedded private Answer answer;

  @SuppressWarnings("NullAway.Init")
  protected Attendance() {}

  Attendance(Key key, Answer answer) {
    this.key = key;
    this.answer = answer;
  }

  public String event() {
    return key.event();
  }

  public LocalDate heldOn() {
    return key.heldOn();
  }

  public boolean present() {
    return answer.present();
  }

  public boolean excused() {
    return answer.excused();
  }

  boolean missedWithoutExcuse() {
    return !present() && !excused();
  }

  @Override
  public Answer content() {
    return answer;
  }

  @Override
  public void amend(Answer content) {
    answer = content;
  }
}
