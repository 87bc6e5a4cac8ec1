package cn.zhuli.process.rehearsal;

import cn.zhuli.process.rehearsal.Scenario.ApplicantPlan;
import cn.zhuli.process.rehearsal.Scenario.UnitPlan;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

  List<Role> cast(Scenario scenario) {
    var roles = new ArrayList<Role>();
    for (var plan : scenario.cast()) {
      var number = roles.size() + 1;
      var code = Objects.requireNonNullElseGet(plan.creditCode(), () -> code(plan, number));
      roles.add(
          new Role(plan, code, Objects.requireNonNullElse(plan.name(), "学会 " + plan.as()), number));
    }
    register(scenario, roles);
    return roles;
  }

  /** Credit codes of the units that do not apply, by what the scenario calls them. */
  static Map<String, String> units(Scenario scenario) {
    var codes = new LinkedHashMap<String, String>();
    for (var unit : unitsOf(scenario)) {
      codes.put(unit.as(), codeOf(unit));
    }
    return codes;
  }

  private static List<UnitPlan> unitsOf(Scenario scenario) {
    return Objects.requireNonNullElse(scenario.units(), List.of());
  }

  private static String codeOf(UnitPlan unit) {
    return Objects.requireNonNullElseGet(unit.creditCode(), () -> code(serial(unit.name())));
  }

  /** The same society has the same code in every round: it is known by its name, if it has one. */
  private static String code(ApplicantPlan plan, int number) {
    var name = plan.name();
    return code(name == null ? number : serial(name));
  }

  private static int serial(String name) {
    return Math.floorMod(name.hashCode(), 500_000_000) + 1_000_000;
  }

  private static String code(int serial) {
    var body = "51370000%09d".formatted(serial);
    return CHECK_DIGITS
        .chars()
        .mapToObj(digit -> body + (char) digit)
        .filter(code -> CreditCode.fault(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private void register(Scenario scenario, List<Role> roles) {
    var sheets = new LinkedHashMap<String, List<Map<String, Object>>>();
    sheets.put(SOCIETIES, new ArrayList<>());
    var seen = new LinkedHashSet<String>();
    for (var role : roles) {
      if (!Boolean.TRUE.equals(role.plan().unregistered()) && seen.add(role.creditCode())) {
        var records = Scenario.merged(scenario.registry(), role.plan().registry());
        records.forEach(
            (sheet, rows) -> enter(sheets, sheet, rows, role.creditCode(), role.name()));
      }
    }
    for (var unit : unitsOf(scenario)) {
      Scenario.merged(scenario.registry(), unit.registry())
          .forEach((sheet, rows) -> enter(sheets, sheet, rows, codeOf(unit), unit.name()));
    }
    sheets.forEach(this::load);
  }

  private static void enter(
      Map<String, List<Map<String, Object>>> sheets,
      String sheet,
      List<Map<String, Object>> rows,
      String creditCode,
      String name) {
    for (var row : rows) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put(CODE, creditCode);
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

  /** Rows as a file that somebody would import. */
  static byte[] csv(List<Map<String, Object>> rows) throws IOException {
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
