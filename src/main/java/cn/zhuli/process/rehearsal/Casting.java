package cn.zhuli.process.rehearsal;

import cn.zhuli.process.rehearsal.Scenario.ApplicantPlan;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.RegistryImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives applicants a credit code and a place in the registry, through the registry's own import.
 */
@Component
@Profile("rehearsal")
class Casting {

  private static final String SOCIETIES = "学会";
  private static final String CODE = "统一社会信用代码";

  /** Where the serial numbers of those begin who are no applicants and bear no name. */
  private static final int PARTNERS = 500_001;

  private static final int FILERS = 700_001;
  private static final String CHECK_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final RegistryImport registry;

  Casting(RegistryImport registry) {
    this.registry = registry;
  }

  /** An applicant with code and name. */
  record Role(ApplicantPlan plan, String creditCode, String name, int number) {

    /** User id under which the applicant acts. */
    String person() {
      return "society:" + plan.as();
    }
  }

  Cast cast(Scenario scenario) {
    var roles = new ArrayList<Role>();
    for (var plan : scenario.cast()) {
      var number = roles.size() + 1;
      var code = Objects.requireNonNullElseGet(plan.creditCode(), () -> code(plan.name(), number));
      roles.add(
          new Role(plan, code, Objects.requireNonNullElse(plan.name(), "学会 " + plan.as()), number));
    }
    var partners = new LinkedHashMap<String, String>();
    scenario.partnersPlanned().forEach(it -> partners.put(it.as(), code(it, partners.size())));
    var filers = new LinkedHashMap<String, String>();
    scenario.needsPlanned().forEach(it -> filers.put(it.as(), code(it, filers.size())));
    var cast = new Cast(roles, partners, filers);
    register(scenario, cast);
    return cast;
  }

  private static String code(PartnerPlan plan, int before) {
    return Objects.requireNonNullElseGet(
        plan.creditCode(), () -> code(plan.name(), PARTNERS + before));
  }

  private static String code(NeedPlan plan, int before) {
    return Objects.requireNonNullElseGet(
        plan.unit().creditCode(), () -> code(plan.unit().name(), FILERS + before));
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

  private void register(Scenario scenario, Cast cast) {
    var sheets = new LinkedHashMap<String, List<Map<String, Object>>>();
    sheets.put(SOCIETIES, new ArrayList<>());
    var seen = new LinkedHashSet<String>();
    for (var role : cast.applicants()) {
      if (!Boolean.TRUE.equals(role.plan().unregistered()) && seen.add(role.creditCode())) {
        var records = Scenario.merged(scenario.registry(), role.plan().registry());
        records.forEach(
            (sheet, rows) -> enter(sheets, sheet, rows, role.creditCode(), role.name()));
      }
    }
    scenario.partnersPlanned().stream()
        .filter(plan -> seen.add(codeIn(cast.partners(), plan.as())))
        .forEach(plan -> enter(sheets, scenario, plan, codeIn(cast.partners(), plan.as())));
    scenario.needsPlanned().stream()
        .filter(plan -> seen.add(codeIn(cast.filers(), plan.as())))
        .forEach(plan -> enter(sheets, scenario, plan, codeIn(cast.filers(), plan.as())));
    sheets.forEach(this::load);
  }

  private static String codeIn(Map<String, String> codes, String as) {
    return Objects.requireNonNull(codes.get(as));
  }

  private static void enter(
      Map<String, List<Map<String, Object>>> sheets,
      Scenario scenario,
      PartnerPlan plan,
      String code) {
    var name = Objects.requireNonNullElse(plan.name(), "学会 " + plan.as());
    Scenario.merged(scenario.registry(), plan.registry())
        .forEach((sheet, rows) -> enter(sheets, sheet, rows, code, name));
  }

  /** Of a unit that files a need, the registry knows no more than what it is. */
  private static void enter(
      Map<String, List<Map<String, Object>>> sheets,
      Scenario scenario,
      NeedPlan plan,
      String code) {
    var known = Scenario.merged(scenario.registry(), null).getOrDefault(SOCIETIES, List.of());
    var row = new LinkedHashMap<String, Object>();
    known.stream().limit(1).forEach(row::putAll);
    Optional.ofNullable(plan.unit().kind()).ifPresent(kind -> row.put("单位类型", kind));
    Optional.ofNullable(plan.unit().level()).ifPresent(level -> row.put("级别", level));
    enter(sheets, SOCIETIES, List.of(row), code, plan.unit().name());
  }

  private static void enter(
      Map<String, List<Map<String, Object>>> sheets,
      String sheet,
      List<Map<String, Object>> rows,
      String code,
      String name) {
    for (var row : rows) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put(CODE, code);
      if (sheet.equals(SOCIETIES)) {
        entry.put("学会名称", name);
      }
      entry.putAll(row);
      sheets.computeIfAbsent(sheet, ignored -> new ArrayList<>()).add(entry);
    }
  }

  private void load(String sheet, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      var report = registry.load(new ByteArrayInputStream(csv(rows)));
      refuseFaulty(sheet, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseFaulty(String sheet, ImportReport report) {
    var faults = report.rows().stream().filter(row -> !row.faults().isEmpty()).toList();
    if (!faults.isEmpty() || !report.warnings().isEmpty()) {
      throw new NoScenario(
          "registry." + sheet + ": " + faults.stream().limit(3).toList() + report.warnings());
    }
  }

  private static byte[] csv(List<Map<String, Object>> rows) throws IOException {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var text = new StringWriter();
    try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      printer.printRecord(columns);
      for (var row : rows) {
        printer.printRecord(columns.stream().map(column -> row.getOrDefault(column, "")));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
