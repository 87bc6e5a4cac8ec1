package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names who takes part in a case: a lead society, experts, an enterprise (ZJ-2, ZJ-4). */
@Component
public class Participating {

  private static final String FIELD = "participants";

  private final Participants participants;
  private final Societies societies;
  private final DecisionLog log;
  private final Clock clock;

  Participating(Participants participants, Societies societies, DecisionLog log, Clock clock) {
    this.participants = participants;
    this.societies = societies;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Names the participants of some roles; those named for these roles before are replaced.
   *
   * @param rows {@code creditCode}, {@code name}, {@code detail}, and {@code role} where there are
   *     several
   * @param roles the roles that can be named; the first is meant where a row says none
   * @param atLeast how many there must be
   * @param acting whether tasks of the case will be theirs: the units then see the case
   * @return those named, in order
   * @throws Refused when there are too few, one has neither name nor code, or a code is unknown
   */
  public List<Participant> name(
      Occasion occasion, List<Facts> rows, List<String> roles, int atLeast, boolean acting) {
    if (rows.size() < atLeast) {
      throw refused(occasion, FIELD, "至少填写 " + atLeast + " 个", "Name at least " + atLeast);
    }
    var named = new ArrayList<Participant>();
    for (int i = 0; i < rows.size(); i++) {
      named.add(participant(occasion, rows.get(i), roles, acting, FIELD + "[" + i + "]"));
    }
    participants.deleteByNumberAndRoleIn(occasion.subject(), roles);
    named.forEach(participants::save);
    log.record(occasion, "named", null, Facts.of(FIELD, rows.stream().map(Facts::asMap).toList()));
    return List.copyOf(named);
  }

  private Participant participant(
      Occasion occasion, Facts row, List<String> roles, boolean acting, String field) {
    var role = row.has("role") ? row.text("role") : roles.get(0);
    if (!roles.contains(role)) {
      throw refused(occasion, field + ".role", "不能指定的角色：" + role, "No such role: " + role);
    }
    var code = row.text("creditCode").isBlank() ? null : row.text("creditCode");
    if (acting && code == null) {
      throw refused(occasion, field + ".creditCode", "请填写统一社会信用代码", "Give the unit's credit code");
    }
    return new Participant(
        occasion.subject(),
        role,
        code,
        code == null ? named(occasion, row, field) : registered(occasion, code, field),
        row.text("detail"),
        acting,
        clock.instant(),
        occasion.by());
  }

  private static String named(Occasion occasion, Facts row, String field) {
    if (row.text("name").isBlank()) {
      throw refused(occasion, field + ".name", "请填写名称或统一社会信用代码", "Give a name or a credit code");
    }
    return row.text("name");
  }

  private String registered(Occasion occasion, String code, String field) {
    return societies
        .findById(new CreditCode(code).value())
        .map(Society::name)
        .orElseThrow(
            () ->
                refused(
                    occasion,
                    field + ".creditCode",
                    "登记册中没有 " + code + "，请先登记",
                    "The registry does not know " + code));
  }

  private static Refused refused(Occasion occasion, @Nullable String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, new Refusal(occasion.rule(), field, zh, en));
  }
}
