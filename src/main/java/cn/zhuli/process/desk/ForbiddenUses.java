package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.UseOfFunds;
import cn.zhuli.process.Element;
import cn.zhuli.programme.Rounds;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Refuses a report of expenses with a forbidden use by the rule that forbids it (G-8), at every
 * task whose model has the parameter {@code use}. A form offers only what is allowed.
 */
@Component
class ForbiddenUses implements Shelf {

  private static final String PARAMETER = "use";
  private static final String EXPENSES = "expenses";

  private final Applications applications;
  private final Rounds rounds;
  private final UseOfFunds useOfFunds;

  ForbiddenUses(Applications applications, Rounds rounds, UseOfFunds useOfFunds) {
    this.applications = applications;
    this.rounds = rounds;
    this.useOfFunds = useOfFunds;
  }

  @Override
  public boolean minds(Element step) {
    return step.optional(PARAMETER).isPresent();
  }

  @Override
  public void refuse(Sheet sheet, Map<String, Object> sent) {
    var round = rounds.get(applications.get(sheet.subject()).round());
    useOfFunds.refuseForbidden(round, Facts.of(sent).rows(EXPENSES), EXPENSES);
  }
}
