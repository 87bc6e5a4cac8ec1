package cn.zhuli.rehearsal;

import cn.zhuli.rehearsal.Casting.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who plays: applicants, and by what the scenario calls them, the credit codes of other units, of
 * partners, and of those who file needs.
 */
record Cast(
    List<Role> applicants,
    Map<String, String> units,
    Map<String, String> partners,
    Map<String, String> filers) {

  /** The credit code of somebody, if the scenario calls one so. */
  Optional<String> codeOf(String as) {
    return applicants.stream()
        .filter(role -> role.plan().as().equals(as))
        .map(Role::creditCode)
        .findFirst()
        .or(() -> Optional.ofNullable(partners.get(as)))
        .or(() -> Optional.ofNullable(units.get(as)))
        .or(() -> Optional.ofNullable(filers.get(as)));
  }

  /** The credit code that is meant: units are named by what they are called, or by their code. */
  String codeNamed(String as) {
    return codeOf(as).orElse(as);
  }

  String code(String unit) {
    return Objects.requireNonNull(units.get(unit));
  }

  String partner(String as) {
    return Objects.requireNonNull(partners.get(as));
  }

  String filer(String need) {
    return Objects.requireNonNull(filers.get(need));
  }
}
