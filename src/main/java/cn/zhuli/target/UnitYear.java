package cn.zhuli.target;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A unit in a round: what it was set to reach, what it reached, what it is due (YC-7). */
@Entity
public class UnitYear {

  /** What a figure says. */
  public enum Kind {
    TARGET,
    ACTUAL
  }

  @Embeddable
  record Key(@Column(name = "round_id") String round, String unit) {}

  @EmbeddedId private Key key;
  private String list;
  private int ordinal;
  private Facts targets;
  private Facts actuals;
  private Facts entitlements;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected UnitYear() {}

  UnitYear(String round, String unit, String list, int ordinal) {
    this.key = new Key(round, unit);
    this.list = list;
    this.ordinal = ordinal;
    this.targets = Facts.none();
    this.actuals = Facts.none();
    this.entitlements = Facts.none();
  }

  String round() {
    return key.round();
  }

  /** Unified credit code. */
  String unit() {
    return key.unit();
  }

  /** What the group of units is called that it is listed with. */
  String list() {
    return list;
  }

  /** Where on that list. */
  int ordinal() {
    return ordinal;
  }

  /**
   * Puts it on a list.
   *
   * @return whether it stood elsewhere
   */
  boolean listAs(String list, int ordinal) {
    var moved = !this.list.equals(list) || this.ordinal != ordinal;
    this.list = list;
    this.ordinal = ordinal;
    return moved;
  }

  /** A figure by the id of its measure; empty where none was set or reported. */
  Optional<BigDecimal> figure(Kind kind, String measure) {
    return Optional.ofNullable(figures(kind).number(measure));
  }

  Facts figures(Kind kind) {
    return kind == Kind.TARGET ? targets : actuals;
  }

  /**
   * Writes figures over those of the same measures; an empty one is taken back.
   *
   * @return whether anything is different now
   */
  boolean write(Kind kind, Map<String, Optional<BigDecimal>> figures) {
    var changed =
        figures.entrySet().stream()
            .anyMatch(entry -> differs(figure(kind, entry.getKey()), entry.getValue()));
    if (changed) {
      var rest = without(figures(kind), figures.keySet());
      for (var figure : figures.entrySet()) {
        rest = rest.with(figure.getKey(), figure.getValue().orElse(null));
      }
      put(kind, rest);
    }
    return changed;
  }

  private static Facts without(Facts facts, Iterable<String> names) {
    var rest = new LinkedHashMap<>(facts.asMap());
    names.forEach(rest::remove);
    return Facts.of(rest);
  }

  private static boolean differs(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() != other.isPresent()
        || one.isPresent() && one.get().compareTo(other.orElseThrow()) != 0;
  }

  private void put(Kind kind, Facts figures) {
    if (kind == Kind.TARGET) {
      targets = figures;
    } else {
      actuals = figures;
    }
  }

  /**
   * Keeps what it was found to be due in a track.
   *
   * @param amount yuan, or zero
   * @return whether something else was known before, or nothing
   */
  boolean found(String track, BigDecimal amount) {
    var known = entitlements.number(track);
    entitlements = entitlements.with(track, amount);
    return known == null || known.compareTo(amount) != 0;
  }

  /** Whether anything was reported of it. */
  boolean hasResults() {
    return !actuals.asMap().isEmpty();
  }
}
