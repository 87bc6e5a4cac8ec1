package cn.zhuli.process.rehearsal;

import cn.zhuli.process.rehearsal.Casting.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who plays: applicants, and by what the scenario calls them, the credit codes of partners and of
 * those who file needs.
 */
record Cast(List<Role> applicants, Map<String, String> partners, Map<String, String> filers) {

  /** The credit code of somebody, if the scenario calls one so. */
  Optional<String> codeOf(String as) {
    return applicants.stream()
        .filter(role -> role.plan().as().equals(as))
        .map(Role::creditCode)
        .findFirst()
        .or(() -> Optional.ofNullable(partners.get(as)))
        .or(() -> Optional.ofNullable(filers.get(as)));
  }
}
