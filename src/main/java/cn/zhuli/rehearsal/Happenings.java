package cn.zhuli.rehearsal;

import cn.zhuli.notice.Objecting;
import cn.zhuli.process.rehearsal.People;
import cn.zhuli.rule.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings about what comes from outside: objections, withdrawals, fraud that is found. */
class Happenings {

  private final Services services;
  private final People people;
  private final Expectations expectations;

  Happenings(Services services, People people, Expectations expectations) {
    this.services = services;
    this.people = people;
    this.expectations = expectations;
  }

  /**
   * Brings it about, and holds a refusal against what was expected.
   *
   * @param number application that it concerns; empty when it was never taken in
   */
  void bringAbout(HappeningPlan plan, String as, String number) {
    var expected = plan.expect();
    try {
      act(plan, as, number);
      if (expected != null) {
        expectations.fail(as + ": was to be refused with " + expected);
      }
    } catch (Refused refused) {
      if (expected == null) {
        expectations.fail(as + ": " + refused.getMessage());
      } else {
        expectations.compare(as, expected, said(refused));
      }
    }
  }

  private void act(HappeningPlan plan, String as, String number) {
    if (plan.objection() != null) {
      object(plan.objection(), number);
    }
    if (plan.withdrawal() != null) {
      services.withdrawing().withdraw(number, plan.withdrawal(), "society:" + as);
    }
    if (plan.fraud() != null) {
      services
          .accountability()
          .reportFraud(
              number, text(plan.fraud(), "rule"), text(plan.fraud(), "finding"), "rehearsal");
    }
  }

  private void object(Map<String, Object> objection, String number) {
    services
        .objecting()
        .file(
            new Objecting.Request(
                number,
                text(objection, "name"),
                text(objection, "contact"),
                text(objection, "reason"),
                List.of(people.upload("public", "证据").toString())));
  }

  static Map<String, Object> said(Refused refused) {
    var said = new LinkedHashMap<String, Object>();
    said.put("rule", refused.refusals().get(0).rule());
    said.put("reason", refused.getMessage());
    return said;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.getOrDefault(key, ""));
  }
}
