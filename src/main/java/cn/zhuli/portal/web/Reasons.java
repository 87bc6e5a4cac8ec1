package cn.zhuli.portal.web;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;

/** Why somebody takes something back, as a person writes it on a page. */
final class Reasons {

  private static final int LONGEST = 2000;

  private Reasons() {}

  /** The reason without blanks around it; refused when there is none, or it is endless. */
  static String checked(String text) {
    var reason = text.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              "reason",
              "请写明撤回的原因，不超过 " + LONGEST + " 字",
              "Say why, in at most " + LONGEST + " characters"));
    }
    return reason;
  }
}
