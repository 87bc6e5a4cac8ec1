package cn.zhuli.registry;

import cn.zhuli.rule.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what is on record about a society. */
@Component
public class Dossiers {

  private final Societies societies;
  private final Inspections inspections;
  private final Reelections reelections;
  private final Penalties penalties;
  private final Attendances attendances;
  private final Governances governances;
  private final Sanctions sanctions;

  Dossiers(
      Societies societies,
      Inspections inspections,
      Reelections reelections,
      Penalties penalties,
      Attendances attendances,
      Governances governances,
      Sanctions sanctions) {
    this.societies = societies;
    this.inspections = inspections;
    this.reelections = reelections;
    this.penalties = penalties;
    this.attendances = attendances;
    this.governances = governances;
    this.sanctions = sanctions;
  }

  @Transactional(readOnly = true)
  public Optional<Dossier> find(CreditCode creditCode) {
    return societies.find(creditCode).map(this::of);
  }

  /**
   * What is on record about a society.
   *
   * @throws Refused if it is not listed
   */
  @Transactional(readOnly = true)
  public Dossier get(CreditCode creditCode) {
    return find(creditCode).orElseThrow(() -> Refused.notFound("creditCode", creditCode.value()));
  }

  private Dossier of(Society society) {
    var code = society.creditCode().value();
    return new Dossier(
        society,
        inspections.findByKeySocietyOrderByKeyYearDescKeyKind(code),
        reelections.findByKeySocietyOrderByKeyDueOnDesc(code),
        penalties.findByKeySocietyOrderByKeyDecidedOnDesc(code),
        attendances.findByKeySocietyOrderByKeyHeldOnDescKeyEvent(code),
        governances.findByKeySocietyOrderByKeyAsOfDesc(code),
        sanctions.of(society.creditCode()));
  }
}
