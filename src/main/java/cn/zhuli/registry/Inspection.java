package cn.zhuli.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** Whether a society passed one of the three yearly examinations (SD-E2, WH-5). */
@Entity
public class Inspection implements Entry<Inspection.Result> {

  /** Who examines what. */
  public enum Kind implements Worded {
    /** The association's own evaluation of the year's work. */
    ANNUAL_EVALUATION("年度工作评价", "省科协年度工作评价", "科协年度工作评价", "年度评价"),
    /** The annual inspection by the civil-affairs office. */
    ANNUAL_INSPECTION("年检", "民政年检", "年度检查"),
    /** The annual report to the civil-affairs office. */
    ANNUAL_REPORT("年报", "年度报告");

    private final List<String> words;

    Kind(String... words) {
      this.words = List.of(words);
    }

    @Override
    public List<String> words() {
      return words;
    }
  }

  @Embeddable
  record Key(
      String society,
      @Column(name = "inspected_year") int year,
      @Enumerated(EnumType.STRING) Kind kind) {}

  @Embeddable
  record Result(boolean passed) {}

  @EmbeddedId private Key key;
  @Embedded private Result result;

  @SuppressWarnings("NullAway.Init")
  protected Inspection() {}

  Inspection(Key key, Result result) {
    this.key = key;
    this.result = result;
  }

  /** The year examined, which ends before the examination does. */
  public int year() {
    return key.year();
  }

  public Kind kind() {
    return key.kind();
  }

  public boolean passed() {
    return result.passed();
  }

  @Override
  public Result content() {
    return result;
  }

  @Override
  public void amend(Result content) {
    result = content;
  }
}
