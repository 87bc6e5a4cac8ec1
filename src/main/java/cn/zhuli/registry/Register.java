package cn.zhuli.registry;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Status;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists single societies by hand. */
@Component
public class Register {

  private static final SocietySheet SHEET = new SocietySheet();
  private static final Map<String, Column> COLUMNS =
      SHEET.columns().stream().collect(Collectors.toMap(Column::field, column -> column));

  private final Entering entering;
  private final TransactionTemplate transaction;

  Register(Entering entering, PlatformTransactionManager transactions) {
    this.entering = entering;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Lists a society, or replaces its particulars.
   *
   * @throws Refused with every field that is wrong; the society then stays as it was
   */
  public Status put(CreditCode creditCode, SocietyForm form) {
    try {
      return enter(creditCode, form);
    } catch (DataIntegrityViolationException listedMeanwhile) {
      return enter(creditCode, form);
    }
  }

  private Status enter(CreditCode creditCode, SocietyForm form) {
    return Objects.requireNonNull(
        transaction.execute(
            open -> {
              var reading = new Reading(COLUMNS, form.values(creditCode));
              var status = entering.enter(SHEET, reading, new Seen());
              refuse(reading);
              return status;
            }));
  }

  private static void refuse(Reading reading) {
    if (reading.isFaulty()) {
      var refusals = reading.faults().stream().map(Register::refusal).toList();
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  private static Refusal refusal(Fault fault) {
    return new Refusal(
        null, fault.field(), fault.column() + "：" + fault.zh(), fault.field() + ": " + fault.en());
  }
}
