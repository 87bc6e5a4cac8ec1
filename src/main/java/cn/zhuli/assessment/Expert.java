package cn.zhuli.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Someone who may be asked to score (G-4). */
@Entity
public class Expert {

  @Id private String id;
  private String name;
  private String authority;
  private @Nullable String unit;
  private boolean active;

  protected Expert() {}

  public Expert(String id, String name, String authority, @Nullable String unit, boolean active) {
    this.id = id;
    this.name = name;
    this.authority = authority;
    this.unit = unit;
    this.active = active;
  }

  /** User id of the expert. */
  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String authority() {
    return authority;
  }

  /** Credit code of the expert's own unit, if it has one. */
  public @Nullable String unit() {
    return unit;
  }

  public boolean isActive() {
    return active;
  }
}
