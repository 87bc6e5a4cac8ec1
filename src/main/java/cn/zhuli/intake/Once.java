package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Programme;
import cn.zhuli.rule.Refused;
import java.util.Locale;

/** How often one applicant may apply in a round, as the model says (G-1). */
public enum Once {
  ROUND("一个批次只能申报一次", "once a round"),
  TRACK("一个类别只能申报一次", "once a track"),
  NEED("一项需求只能申报一次", "once a need"),
  /** As often as it likes. */
  NONE("", "");

  private static final String RULE = "G-1";

  private final String zh;
  private final String en;

  Once(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public static Once of(Programme programme) {
    var said = programme.defaults().text("oncePer");
    return said.isEmpty() ? ROUND : valueOf(said.toUpperCase(Locale.ROOT));
  }

  /** The key that no two applications of an applicant in a round share. */
  public String key(Facts answers, String number) {
    return switch (this) {
      case ROUND -> "round";
      case TRACK -> ofTrack(answers.text("track"));
      case NEED -> "need " + answers.text("need");
      case NONE -> number;
    };
  }

  /** The key of an application that was moved to another track. */
  public String moved(String key, String track) {
    return this == TRACK ? ofTrack(track) : key;
  }

  private static String ofTrack(String code) {
    return "track " + code;
  }

  /** The "no" to a second application, by the rule that the model names. */
  public Refused refusal(Programme programme, String round) {
    var rule = programme.defaults().text("onceRule");
    return Refused.conflict(
        rule.isEmpty() ? RULE : rule,
        "本单位已在批次 " + round + " 申报过，" + zh,
        "This applicant has applied in round " + round + " already, " + en);
  }
}
