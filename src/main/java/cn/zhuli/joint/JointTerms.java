package cn.zhuli.joint;

import cn.zhuli.programme.Programme;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a programme's model says of joint applications: {@code partners}, {@code partnersRule},
 * {@code consentForm}.
 *
 * @param most greatest number of partners beside the lead; 0 where nobody applies jointly
 * @param rule the rule that is named; {@code null} where the model names none
 * @param form id of the form in which a partner consents
 */
public record JointTerms(int most, @Nullable String rule, String form) {

  public static JointTerms of(Programme programme) {
    var said = programme.defaults();
    var most = said.number("partners");
    var rule = said.text("partnersRule");
    return new JointTerms(
        most == null ? 0 : most.intValueExact(),
        rule.isEmpty() ? null : rule,
        said.text("consentForm"));
  }

  public Refusal refusal(@Nullable String field, String zh, String en) {
    return new Refusal(rule, field, zh, en);
  }

  Refused refused(@Nullable String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, refusal(field, zh, en));
  }
}
