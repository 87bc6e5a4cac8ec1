package cn.zhuli.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a form that has a say in what may be submitted. Mere display has none. */
sealed interface Component {

  /**
   * A field to be filled in.
   *
   * @param hide FEEL; {@code null} for never
   * @param readonly FEEL; {@code null} for never, {@code "true"} for always
   * @param preset what the field shows when the server has no value for it
   */
  record Field(
      Path path,
      String label,
      Answer answer,
      boolean isRequired,
      boolean isDisabled,
      @Nullable String readonly,
      @Nullable String hide,
      @Nullable Object preset)
      implements Component {

    /** What the server knows of the field, or else what the form sets. */
    @Nullable Object trusted(Map<String, ?> known) {
      var value = path.in(known);
      return value == null ? preset : value;
    }

    /** Locked whatever is answered elsewhere. */
    boolean isAlwaysLocked() {
      return isDisabled || "true".equals(readonly);
    }
  }

  /** Parts that hide together; where their values lie is in their own paths. */
  record Group(@Nullable String hide, List<Component> parts) implements Component {}

  /**
   * A list of rows, each with the same parts; their paths begin at the row.
   *
   * @param isFixed whether rows can't be added or removed
   * @param repetitions how many rows the form shows when the server has none
   */
  record Rows(
      Path path,
      String label,
      boolean isFixed,
      int repetitions,
      @Nullable String hide,
      List<Component> parts)
      implements Component {}

  /** A value that the form computes; whatever is sent for it counts for nothing. */
  record Computed(Path path, String expression) implements Component {}
}
