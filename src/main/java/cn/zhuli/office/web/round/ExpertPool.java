package cn.zhuli.office.web.round;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.assessment.Interests;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the pool, and keeps who changed what. */
@Component
class ExpertPool {

  private final Experts experts;
  private final Interests interests;
  private final AuditTrail audit;

  ExpertPool(Experts experts, Interests interests, AuditTrail audit) {
    this.experts = experts;
    this.interests = interests;
    this.audit = audit;
  }

  @Transactional
  public Expert put(Expert expert, String by) {
    audit.record(
        subject(expert.id()),
        by,
        "putExpert",
        "登记专家",
        Facts.of("name", expert.name())
            .with("authority", expert.authority())
            .with("unit", expert.unit())
            .with("active", expert.isActive()));
    return experts.save(expert);
  }

  @Transactional
  public void declareConflict(String expert, String applicant, String reason, String by) {
    interests.declare(expert, applicant, reason);
    audit.record(
        subject(expert),
        by,
        "declareConflict",
        "登记利害关系",
        Facts.of("applicant", applicant).with("reason", reason));
  }

  private static String subject(String expert) {
    return "expert/" + expert;
  }
}
