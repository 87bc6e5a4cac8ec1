package cn.zhuli.form;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any of several: checkbox group or tag list. */
record Choices(Options options) implements Answer {

  /** More than that, and than there are options, is an attack or a mistake, not a choice. */
  private static final int MOST = 1_000;

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    var values = options.values(spot);
    if (!(raw instanceof List<?> items) || items.size() > Math.max(MOST, values.size())) {
      spot.refuse("type", "请从选项中勾选（列表）", "must be a list of options");
      return null;
    }
    var chosen = new LinkedHashSet<Object>();
    for (var item : items) {
      var option = Options.matching(item, values);
      if (option == null) {
        spot.refuse(
            "option",
            Plain.quoted(item) + "不在选项中，请从中选择：" + options.hint(spot),
            Plain.quoted(item) + " is no option; choose from: " + options.hint(spot));
        return null;
      }
      chosen.add(option);
    }
    return List.copyOf(chosen);
  }

  @Override
  public Object blank() {
    return List.of();
  }
}
