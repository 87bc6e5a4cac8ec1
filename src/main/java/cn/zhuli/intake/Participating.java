package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names who takes part in a case: a lead society, experts, an enterprise (ZJ-2, ZJ-4). */
@Component
public class Participating {

  private static final String FIELD = "participants";

  private final Participants participants;
  private final Societies societies;
  private final Rounds rounds;
  private final Programmes programmes;
  private final DecisionLog log;
  private final Clock clock;

  Participating(
      Participants participants,
      Societies societies,
      Rounds rounds,
      Programmes programmes,
      DecisionLog log,
      Clock clock) {
    this.participants = participants;
    this.societies = societies;
    this.rounds = rounds;
    this.programmes = programmes;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Names the participants of some roles; those named for these roles before are replaced.
   *
   * @param rows {@code creditCode}, {@code name}, {@code detail}, {@code expert} (who is matched
   *     with them), and {@code role} where there are several
   * @return those named, in order
   * @throws Refused when there are too few or too many, one has neither name nor code, or a unit is
   *     unknown, of another kind, or named twice
   */
  public List<Participant> name(Occasion occasion, List<Facts> rows, Naming naming) {
    if (rows.isEmpty()) {
      throw refused(occasion, FIELD, "至少填写 1 个", "Name at least 1");
    }
    var named = new ArrayList<Participant>();
    for (int i = 0; i < rows.size(); i++) {
      named.add(participant(occasion, rows.get(i), naming, FIELD + "[" + i + "]"));
    }
    refuseMiscounted(occasion, named, naming);
    refuseTwice(occasion, named, naming.roles());
    participants.deleteByNumberAndRoleIn(occasion.subject(), naming.roles());
    named.forEach(participants::save);
    log.record(occasion, "named", null, Facts.of(FIELD, rows.stream().map(Facts::asMap).toList()));
    return List.copyOf(named);
  }

  private Participant participant(Occasion occasion, Facts row, Naming naming, String field) {
    var role = row.has("role") ? row.text("role") : naming.roles().get(0);
    if (!naming.roles().contains(role)) {
      throw refused(occasion, field + ".role", "不能指定的角色：" + role, "No such role: " + role);
    }
    var code = row.text("creditCode").isBlank() ? null : row.text("creditCode");
    if (code == null && naming.wantsUnit(role)) {
      throw refused(occasion, field + ".creditCode", "请填写统一社会信用代码", "Give the unit's credit code");
    }
    return new Participant(
        occasion.subject(),
        role,
        code,
        code == null
            ? named(occasion, row, field)
            : registered(occasion, code, role, naming, field + ".creditCode"),
        detail(row),
        naming.acting(),
        clock.instant(),
        occasion.by());
  }

  private static String detail(Facts row) {
    return row.has("expert")
        ? row.text("detail") + "（对接专家：" + row.text("expert") + "）"
        : row.text("detail");
  }

  private static String named(Occasion occasion, Facts row, String field) {
    if (row.text("name").isBlank()) {
      throw refused(occasion, field + ".name", "请填写名称或统一社会信用代码", "Give a name or a credit code");
    }
    return row.text("name");
  }

  private String registered(
      Occasion occasion, String code, String role, Naming naming, String field) {
    var unit =
        societies
            .findById(new CreditCode(code).value())
            .orElseThrow(
                () ->
                    refused(
                        occasion,
                        field,
                        "登记册中没有 " + code + "，请先登记",
                        "The registry does not know " + code));
    var wanted = naming.units().get(role);
    if (wanted != null && !wanted.fits(unit)) {
      throw refused(
          occasion,
          field,
          label(occasion, role) + "应为" + wanted.zh() + "，" + unit.name() + "不是，请另行选定",
          unit.name() + " is no " + wanted.en() + "; choose another");
    }
    return unit.name();
  }

  private void refuseMiscounted(Occasion occasion, List<Participant> named, Naming naming) {
    naming
        .each()
        .forEach(
            (role, count) -> {
              var found = named.stream().filter(it -> it.role().equals(role)).count();
              if (!count.fits(found)) {
                throw refused(
                    occasion,
                    FIELD,
                    "“%s”应填写%s个，现为 %d 个".formatted(label(occasion, role), count.zh(), found),
                    "Name %s of role %s, not %d".formatted(count.en(), role, found));
              }
            });
  }

  /** A unit has one role in a case: the lead society is no associate of itself. */
  private void refuseTwice(Occasion occasion, List<Participant> named, List<String> roles) {
    var others =
        new ArrayList<>(
            participants.findByNumberOrderById(occasion.subject()).stream()
                .filter(it -> !roles.contains(it.role()))
                .toList());
    for (int i = 0; i < named.size(); i++) {
      var one = named.get(i);
      var field = FIELD + "[" + i + "].creditCode";
      others.stream()
          .filter(it -> one.creditCode().isPresent() && it.creditCode().equals(one.creditCode()))
          .findFirst()
          .ifPresent(
              it -> {
                throw refused(
                    occasion,
                    field,
                    it.name() + "已是本项的" + label(occasion, it.role()) + "，请另行选定",
                    it.name() + " has a role in this case already; choose another");
              });
      others.add(one);
    }
  }

  private String label(Occasion occasion, String role) {
    var round = rounds.get(occasion.round());
    var label = programmes.of(round.programme(), round.bundle()).defaults().text("role." + role);
    return label.isEmpty() ? role : label;
  }

  private static Refused refused(Occasion occasion, String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, new Refusal(occasion.rule(), field, zh, en));
  }
}
