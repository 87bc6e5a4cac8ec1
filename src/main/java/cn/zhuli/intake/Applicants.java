package cn.zhuli.intake;

import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import org.springframework.stereotype.Component;

/** Names applicants by what the registry knows of them. */
@Component
class Applicants {

  private final Societies societies;

  Applicants(Societies societies) {
    this.societies = societies;
  }

  Applicant named(CreditCode code, String declaredName) {
    var name = societies.findById(code.value()).map(Society::name).orElse(declaredName);
    return new Applicant(code.value(), name);
  }
}
