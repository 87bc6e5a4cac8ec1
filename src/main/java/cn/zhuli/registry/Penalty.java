package cn.zhuli.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** A public criticism or penalty by an authority (SD-E3, WH-V3). */
@Entity
public class Penalty implements Entry<Penalty.Sentence> {

  /** A decision without a document number has an empty one. */
  @Embeddable
  record Key(String society, LocalDate decidedOn, String issuedBy, String documentNo) {}

  @Embeddable
  record Sentence(String kind) {}

  @EmbeddedId private Key key;
  @Embedded private Sentence sentence;

  @SuppressWarnings("NullAway.Init")
  protected Penalty() {}

  Penalty(Key key, Sentence sentence) {
    this.key = key;
    this.sentence = sentence;
  }

  public LocalDate decidedOn() {
    return key.decidedOn();
  }

  public String issuedBy() {
    return key.issuedBy();
  }

  /** Empty if the decision has none. */
  public String documentNo() {
    return key.documentNo();
  }

  public String kind() {
    return sentence.kind();
  }

  @Override
  public Sentence content() {
    return sentence;
  }

  @Override
  public void amend(Sentence content) {
    sentence = content;
  }
}
