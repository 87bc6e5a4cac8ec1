package cn.zhuli.intake;

import cn.zhuli.joint.Action;
import cn.zhuli.joint.Consent;
import cn.zhuli.joint.Consents;
import cn.zhuli.joint.JointTerms;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One check of the partners of one arriving application; every fault is told, each by name. */
final class PartnerCheck {

  private static final String FIELD = "partners";

  private final JointTerms terms;
  private final Action action;
  private final Set<String> engaged;
  private final Societies societies;
  private final Consents consents;
  private final Set<String> seen = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Consent> given = new ArrayList<>();

  /**
   * @param engaged credit codes of those who have a part in another application to the same need
   */
  PartnerCheck(
      JointTerms terms,
      Action action,
      Set<String> engaged,
      Societies societies,
      Consents consents) {
    this.terms = terms;
    this.action = action;
    this.engaged = engaged;
    this.societies = societies;
    this.consents = consents;
  }

  /** The consents of the partners whose credit codes are given. */
  List<Consent> of(List<String> codes) {
    if (codes.size() > terms.most()) {
      refuseMany(codes.size());
    }
    if (engaged.contains(action.lead())) {
      refuseEngaged("need", "本单位", "This applicant");
    }
    for (int i = 0; i < codes.size(); i++) {
      partner(FIELD + "[" + i + "].creditCode", codes.get(i));
    }
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
    return List.copyOf(given);
  }

  private void partner(String field, String text) {
    var malformed = CreditCode.fault(text);
    if (malformed.isPresent()) {
      refuse(field, malformed.get().zh(), malformed.get().en());
    } else {
      unit(field, new CreditCode(text));
    }
  }

  private void unit(String field, CreditCode code) {
    if (code.value().equals(action.lead())) {
      refuse(field, "牵头单位不能又作联合单位，请删去该行", "The lead can't be its own partner; remove the row");
      return;
    }
    Optional<String> name = societies.find(code).map(Society::name);
    if (name.isEmpty()) {
      refuse(field, "登记册中没有 " + code + "，请核对代码", "The register does not know " + code);
    } else if (!seen.add(code.value())) {
      refuse(field, name.get() + " 填写了两次，请删去一行", name.get() + " is named twice; remove a row");
    } else if (engaged.contains(code.value())) {
      refuseEngaged(field, name.get(), name.get());
    } else {
      consent(field, code, name.get());
    }
  }

  private void consent(String field, CreditCode code, String name) {
    consents
        .to(action, code.value())
        .ifPresentOrElse(
            given::add,
            () ->
                refuse(
                    field,
                    name + " 尚未同意与本单位联合申报，请其成员登录后填报并同意，再行提交",
                    name + " has not consented; a member of it has to sign in and do so first"));
  }

  private void refuseMany(int number) {
    if (terms.most() == 0) {
      refuse(FIELD, "本计划不接受联合申报，请删去联合单位", "No joint applications are taken here");
    } else {
      refuse(
          FIELD,
          "联合单位最多 %d 个，现有 %d 个，请减少".formatted(terms.most(), number),
          "At most %d partners, here are %d".formatted(terms.most(), number));
    }
  }

  private void refuseEngaged(String field, String zh, String en) {
    refuse(
        field,
        zh + " 已参加对同一需求的另一项申报，一个单位对一项需求只参加一项",
        en + " takes part in another application to the same need already");
  }

  private void refuse(String field, String zh, String en) {
    refusals.add(terms.refusal(field, zh, en));
  }
}
