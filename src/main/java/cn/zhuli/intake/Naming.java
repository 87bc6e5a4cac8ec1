package cn.zhuli.intake;

import cn.zhuli.registry.Level;
import cn.zhuli.registry.Society;
import cn.zhuli.registry.UnitKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step lets somebody name, as its model says (ZJ-2, ZJ-4).
 *
 * @param roles the roles that can be named; the first is meant where a row says none
 * @param each how many of a role there must be; any number where it is silent
 * @param units what a unit in a role must be; a person or any unit where it is silent
 * @param acting whether tasks of the case will be theirs: the units then see the case
 */
public record Naming(
    List<String> roles, Map<String, Count> each, Map<String, Unit> units, boolean acting) {

  /** Whether somebody in a role must be a unit of the registry. */
  boolean wantsUnit(String role) {
    var unit = units.get(role);
    return acting || unit != null && !unit.isPerson();
  }

  /** How many of a role there must be, both ends included. */
  public record Count(int least, int most) {

    /** Reads {@code 1}, at least one, or {@code 1-1}, exactly one. */
    public static Count of(String written) {
      var ends = written.split("-", 2);
      return new Count(
          Integer.parseInt(ends[0].strip()),
          ends.length == 1 ? Integer.MAX_VALUE : Integer.parseInt(ends[1].strip()));
    }

    boolean fits(long count) {
      return least <= count && count <= most;
    }

    String zh() {
      return (isOpen() ? "至少 " : " ") + ends() + " ";
    }

    String en() {
      return (isOpen() ? "at least " : "") + ends();
    }

    private String ends() {
      return isOpen() || least == most ? String.valueOf(least) : least + "—" + most;
    }

    private boolean isOpen() {
      return most == Integer.MAX_VALUE;
    }
  }

  /**
   * What a unit of the registry must be.
   *
   * @param kind {@code null} where it is a person and no unit
   * @param level {@code null} where any level will do
   */
  public record Unit(@Nullable UnitKind kind, @Nullable Level level) {

    private static final String PERSON = "PERSON";

    /** Reads {@code SOCIETY}, {@code SOCIETY/PROVINCIAL} or {@code PERSON}. */
    public static Unit of(String written) {
      if (written.equals(PERSON)) {
        return new Unit(null, null);
      }
      var words = written.split("/", 2);
      return new Unit(
          UnitKind.valueOf(words[0].strip()),
          words.length == 1 ? null : Level.valueOf(words[1].strip()));
    }

    /** Whether a unit is of this kind and level. */
    public boolean fits(Society unit) {
      return unit.particulars().kind() == kind && (level == null || unit.level() == level);
    }

    boolean isPerson() {
      return kind == null;
    }

    String zh() {
      return kind == null
          ? "专家本人（只填姓名，不填信用代码）"
          : (level == null ? "" : level.words().get(0)) + kind.words().get(0);
    }

    String en() {
      return kind == null ? PERSON : kind + (level == null ? "" : " of level " + level);
    }
  }
}
