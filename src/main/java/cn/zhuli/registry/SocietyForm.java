package cn.zhuli.registry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A society's particulars as typed; they are read by the same rules as a row of an imported table.
 *
 * @param level such as 省级 or PROVINCIAL
 * @param authority code of the association it is under
 * @param foundedOn such as 2025-03-01
 */
public record SocietyForm(
    @Nullable String name,
    @Nullable String level,
    @Nullable String authority,
    @Nullable String city,
    @Nullable String foundedOn,
    @Nullable String accountHolder,
    @Nullable String accountNumber,
    @Nullable String accountBank,
    @Nullable String contactEmail) {

  /** Every field is spoken of: what is left out is blank. */
  Map<String, String> values(CreditCode creditCode) {
    var values = new HashMap<String, String>();
    values.put(Column.CREDIT_CODE.field(), creditCode.value());
    values.put("name", typed(name));
    values.put("level", typed(level));
    values.put("authority", typed(authority));
    values.put("city", typed(city));
    values.put("foundedOn", typed(foundedOn));
    values.put("accountHolder", typed(accountHolder));
    values.put("accountNumber", typed(accountNumber));
    values.put("accountBank", typed(accountBank));
    values.put("contactEmail", typed(contactEmail));
    return values;
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
