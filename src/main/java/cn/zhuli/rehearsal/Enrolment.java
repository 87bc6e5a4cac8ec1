package cn.zhuli.rehearsal;

import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.RegistryImport;
import cn.zhuli.rehearsal.Scenario.UnitPlan;
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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters everybody who plays into the registry, through its own import. */
@Component
@Profile("rehearsal")
class Enrolment {

  private static final String SOCIETIES = "学会";
  private static final String CITY = "所在市";
  private static final String CODE = "统一社会信用代码";

  private final RegistryImport registry;

  Enrolment(RegistryImport registry) {
    this.registry = registry;
  }

  /** Sheets with their rows as they grow; each unit is entered once. */
  private static final class Sheets {

    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();

    Sheets() {
      rows.put(SOCIETIES, new ArrayList<>());
    }

    void enter(String code, String name, Map<String, List<Map<String, Object>>> records) {
      if (seen.add(code)) {
        records.forEach((sheet, known) -> known.forEach(row -> enter(sheet, code, name, row)));
      }
    }

    private void enter(String sheet, String code, String name, Map<String, Object> row) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put(CODE, code);
      if (sheet.equals(SOCIETIES)) {
        entry.put("学会名称", name);
      }
      entry.putAll(row);
      rows.computeIfAbsent(sheet, ignored -> new ArrayList<>()).add(entry);
    }
  }

  void enrol(Scenario scenario, Cast cast) {
    var sheets = new Sheets();
    for (var role : cast.applicants()) {
      if (!Boolean.TRUE.equals(role.plan().unregistered())) {
        sheets.enter(
            role.creditCode(),
            role.name(),
            Scenario.merged(scenario.registry(), role.plan().registry()));
      }
    }
    for (var unit : Objects.requireNonNullElse(scenario.units(), List.<UnitPlan>of())) {
      sheets.enter(
          cast.code(unit.as()), unit.name(), Scenario.merged(scenario.registry(), unit.registry()));
    }
    for (var partner : scenario.partnersPlanned()) {
      sheets.enter(
          cast.partner(partner.as()),
          Objects.requireNonNullElse(partner.name(), "学会 " + partner.as()),
          Scenario.merged(scenario.registry(), partner.registry()));
    }
    for (var need : scenario.needsPlanned()) {
      sheets.enter(cast.filer(need.as()), need.unit().name(), known(scenario, need));
    }
    sheets.rows.forEach(this::load);
  }

  /** Of a unit that files a need, the registry knows no more than what it is. */
  private static Map<String, List<Map<String, Object>>> known(Scenario scenario, NeedPlan plan) {
    var row = new LinkedHashMap<String, Object>();
    Scenario.merged(scenario.registry(), null).getOrDefault(SOCIETIES, List.of()).stream()
        .limit(1)
        .forEach(row::putAll);
    Optional.ofNullable(plan.unit().kind()).ifPresent(kind -> row.put("单位类型", kind));
    Optional.ofNullable(plan.unit().level()).ifPresent(level -> row.put("级别", level));
    row.remove(CITY);
    Optional.ofNullable(plan.unit().city()).ifPresent(city -> row.put(CITY, city));
    return Map.of(SOCIETIES, List.of(row));
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
