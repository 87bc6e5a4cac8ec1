package cn.zhuli.caller;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks, and in which groups they are. Groups are named by the authority's code and the role,
 * such as {@code <authority>-officer}, or by the society, {@code society-<credit code>}.
 */
public record Caller(String user, Set<String> groups) {

  private static final String ADMINISTRATORS = "camunda-admin";
  private static final String OFFICER = "officer";
  private static final String FINANCE = "finance";
  private static final String EXPERT = "expert";
  private static final String SOCIETY = "society-";
  private static final Set<String> STAFF =
      Set.of(OFFICER, "form-review", "party-group", "party-work", "leader", FINANCE, "acceptance");

  /** The one who has signed in; somebody in no group if nobody has. */
  public static Caller of(@Nullable Authentication who) {
    return who == null
        ? new Caller("", Set.of())
        : new Caller(
            who.getName(),
            who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet()));
  }

  /** The one on whose behalf this request runs. */
  public static Caller current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  public boolean isAdministrator() {
    return groups.contains(ADMINISTRATORS);
  }

  /** Whether they run the programmes of an authority. */
  public boolean isOfficerOf(String authority) {
    return isAdministrator() || has(authority, OFFICER);
  }

  /** Whether they may see to whose account how much money goes. */
  public boolean isFinanceOf(String authority) {
    return isOfficerOf(authority) || has(authority, FINANCE);
  }

  /** Whether they work for an authority; experts do not, they see what is assigned to them. */
  public boolean isStaffOf(String authority) {
    return isAdministrator() || STAFF.stream().anyMatch(role -> has(authority, role));
  }

  public boolean actsFor(String creditCode) {
    return groups.contains(SOCIETY + creditCode);
  }

  /** Whether they belong to any unit that applies. */
  public boolean actsForSome() {
    return groups.stream().anyMatch(group -> group.startsWith(SOCIETY));
  }

  /** Whether they are staff of any authority. */
  public boolean isStaffOfSome() {
    return isAdministrator() || STAFF.stream().anyMatch(this::holds);
  }

  /** Whether they run the programmes of any authority. */
  public boolean isOfficerOfSome() {
    return isAdministrator() || holds(OFFICER);
  }

  /** Whether tasks may come to them: staff, or an expert. */
  public boolean hasTasks() {
    return isStaffOfSome() || holds(EXPERT);
  }

  private boolean holds(String role) {
    return groups.stream()
        .anyMatch(group -> !group.startsWith(SOCIETY) && group.endsWith("-" + role));
  }

  /** Credit codes of the units for which they act. */
  public List<String> units() {
    return groups.stream()
        .filter(group -> group.startsWith(SOCIETY))
        .map(group -> group.substring(SOCIETY.length()))
        .sorted()
        .toList();
  }

  private boolean has(String authority, String role) {
    return groups.contains(authority + "-" + role);
  }
}
