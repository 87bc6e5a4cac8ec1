package cn.zhuli.form;

import org.jspecify.annotations.Nullable;

/** One of several: radio group or select. */
record Choice(Options options) implements Answer {

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    var chosen = Options.matching(raw, options.values(spot));
    if (chosen == null) {
      spot.refuse(
          "option",
          Plain.quoted(raw) + "不在选项中，请选择其一：" + options.hint(spot),
          Plain.quoted(raw) + " is no option; choose one of: " + options.hint(spot));
    }
    return chosen;
  }
}
