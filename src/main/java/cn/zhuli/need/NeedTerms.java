package cn.zhuli.need;

import cn.zhuli.programme.Programme;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a programme's model says of needs: {@code needs}, {@code needsRule}, {@code needForm},
 * {@code needAdmission}.
 *
 * @param wanted whether each application goes to a need
 * @param rule the rule that is named; {@code null} where the model names none
 * @param form id of the form in which a need is filed
 */
record NeedTerms(boolean wanted, @Nullable String rule, String form, String admission) {

  static NeedTerms of(Programme programme) {
    var said = programme.defaults();
    var rule = said.text("needsRule");
    return new NeedTerms(
        said.text("needs").equals("yes"),
        rule.isEmpty() ? null : rule,
        said.text("needForm"),
        said.text("needAdmission"));
  }

  Refused refused(@Nullable String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, new Refusal(rule, field, zh, en));
  }
}
