package cn.zhuli.rehearsal;

import cn.zhuli.registry.CreditCode;
import cn.zhuli.rehearsal.Scenario.UnitPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives everybody who plays a credit code and a place in the registry. */
@Component
@Profile("rehearsal")
class Casting {

  private static final String CHECK_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Where the serial numbers of partners begin that bear no name. */
  private static final int PARTNERS = 500_001;

  private final Enrolment enrolment;

  Casting(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** An applicant with code and name. */
  record Role(ApplicantPlan plan, String creditCode, String name, int number) {

    /** User id under which the applicant acts. */
    String person() {
      return "society:" + plan.as();
    }
  }

  Cast cast(Scenario scenario) {
    var cast = new Cast(roles(scenario), units(scenario), partners(scenario), filers(scenario));
    enrolment.enrol(scenario, cast);
    return cast;
  }

  private static List<Role> roles(Scenario scenario) {
    var roles = new ArrayList<Role>();
    for (var plan : scenario.cast()) {
      var number = roles.size() + 1;
      var code = Objects.requireNonNullElseGet(plan.creditCode(), () -> code(plan.name(), number));
      roles.add(
          new Role(plan, code, Objects.requireNonNullElse(plan.name(), "学会 " + plan.as()), number));
    }
    return roles;
  }

  private static Map<String, String> units(Scenario scenario) {
    var codes = new LinkedHashMap<String, String>();
    for (var unit : Objects.requireNonNullElse(scenario.units(), List.<UnitPlan>of())) {
      codes.put(unit.as(), code(unit.creditCode(), unit.name()));
    }
    return codes;
  }

  private static Map<String, String> partners(Scenario scenario) {
    var codes = new LinkedHashMap<String, String>();
    for (var partner : scenario.partnersPlanned()) {
      var serial = PARTNERS + codes.size();
      var own = partner.creditCode();
      codes.put(partner.as(), own == null ? code(partner.name(), serial) : own);
    }
    return codes;
  }

  private static Map<String, String> filers(Scenario scenario) {
    var codes = new LinkedHashMap<String, String>();
    for (var need : scenario.needsPlanned()) {
      codes.put(need.as(), code(need.unit().creditCode(), need.unit().name()));
    }
    return codes;
  }

  private static String code(@Nullable String own, String name) {
    return own == null ? code(name, 0) : own;
  }

  /** The same society has the same code in every round: it is known by its name, if it has one. */
  private static String code(@Nullable String name, int number) {
    var serial = name == null ? number : Math.floorMod(name.hashCode(), 500_000_000) + 1_000_000;
    var body = "51370000%09d".formatted(serial);
    return CHECK_DIGITS
        .chars()
        .mapToObj(digit -> body + (char) digit)
        .filter(code -> CreditCode.fault(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
