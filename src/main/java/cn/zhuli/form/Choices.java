package cn.zhuli.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any of several: checkbox group or tag list. */
record Choices(Options options) implements Answer {

  /** More is an attack or a mistake, not a choice. */
  private static final int MOST = 10_000;

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    if (!(raw instanceof List<?> items) || items.size() > MOST) {
      spot.refuse("type", "请从选项中勾选（列表）", "must be a list of options");
      return null;
    }
    var chosen = new ArrayList<Object>();
    for (var item : items) {
      var option = options.matching(item, spot);
      if (option == null) {
        spot.refuse(
            "option",
            Plain.quoted(item) + "不在选项中，请从中选择：" + options.hint(spot),
            Plain.quoted(item) + " is no option; choose from: " + options.hint(spot));
        return null;
      }
      if (!chosen.contains(option)) {
        chosen.add(option);
      }
    }
    return List.copyOf(chosen);
  }

  @Override
  public Object blank() {
    return List.of();
  }
}
