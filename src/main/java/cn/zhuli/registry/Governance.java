package cn.zhuli.registry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the association found a society to be run on a day. */
@Entity
public class Governance implements Entry<Indicators> {

  @Embeddable
  record Key(String society, LocalDate asOf) {}

  @EmbeddedId private Key key;
  @Embedded private @Nullable Indicators indicators;

  @SuppressWarnings("NullAway.Init")
  protected Governance() {}

  Governance(Key key, Indicators indicators) {
    this.key = key;
    this.indicators = indicators;
  }

  public LocalDate asOf() {
    return key.asOf();
  }

  /** Hibernate reads indicators of which none is known as no indicators. */
  public Indicators indicators() {
    return indicators == null ? Indicators.UNKNOWN : indicators;
  }

  @Override
  public Indicators content() {
    return indicators();
  }

  @Override
  public void amend(Indicators content) {
    indicators = content;
  }
}
