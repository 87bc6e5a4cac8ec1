package cn.zhuli.form;

import org.jspecify.annotations.Nullable;

/** A checkbox. */
record Tick() implements Answer {

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    if (raw instanceof Boolean || raw.equals("true") || raw.equals("false")) {
      return Boolean.valueOf(raw.toString());
    }
    spot.refuse("type", "只能勾选或不勾选（true 或 false）", "must be ticked or not: true or false");
    return null;
  }

  @Override
  public Object blank() {
    return false;
  }
}
