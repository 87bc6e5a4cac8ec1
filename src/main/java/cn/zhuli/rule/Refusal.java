package cn.zhuli.rule;

import org.jspecify.annotations.Nullable;

/**
 * One reason why something was refused, in words for the person who asked (G-9).
 *
 * @param rule the rule id, such as {@code SL-2}; {@code null} where no policy speaks, only form
 * @param field the field or argument concerned, if there is one
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 */
public record Refusal(@Nullable String rule, @Nullable String field, String zh, String en) {

  public static Refusal of(String rule, String zh, String en) {
    return new Refusal(rule, null, zh, en);
  }

  public static Refusal ofField(String field, String zh, String en) {
    return new Refusal(null, field, zh, en);
  }

  @Override
  public String toString() {
    var where = field == null ? "" : field + "：";
    var why = rule == null ? "" : "〔" + rule + "〕";
    return why + where + zh;
  }
}
