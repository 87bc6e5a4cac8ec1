package cn.zhuli.rehearsal;

import cn.zhuli.registry.ImportReport.Status;
import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rehearsal.Scenario.UnitPlan;
import cn.zhuli.rule.Refused;
import cn.zhuli.target.UnitYear.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Hands in the tables of what units are to reach, and of what they reached. */
class Tallying {

  private static final String UNIT = "unit";

  private final Script script;
  private final Services services;
  private final List<Role> roles;
  private final Expectations expectations;

  Tallying(Script script, Services services, List<Role> roles, Expectations expectations) {
    this.script = script;
    this.services = services;
    this.roles = roles;
    this.expectations = expectations;
  }

  /** Hands a table in; a row that is not taken has to be expected. */
  void handIn(Kind kind, FiguresPlan plan, String round) {
    var what = kind.name().toLowerCase(Locale.ROOT) + "s of " + round;
    try {
      var report =
          services
              .targetImport()
              .load(kind, round, new ByteArrayInputStream(table(plan)), plan.list(), "rehearsal");
      if (plan.expect() == null) {
        report.rows().stream()
            .filter(row -> row.status() == Status.REJECTED)
            .forEach(row -> expectations.fail(what + ": " + row));
        report.disagreements().forEach(wrong -> expectations.fail(what + ": " + wrong));
      }
      expectations.compare(what, plan.expect(), report);
    } catch (Refused refused) {
      expectations.fail(what + ": " + refused.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] table(FiguresPlan plan) throws IOException {
    var file = plan.file();
    var rows = Objects.requireNonNullElse(plan.rows(), List.<Map<String, Object>>of());
    return file == null
        ? Enrolment.csv(rows.stream().map(this::named).toList())
        : Files.readAllBytes(script.file().resolveSibling(file));
  }

  /** Units are named by what the scenario calls them, or as they are registered. */
  private Map<String, Object> named(Map<String, Object> row) {
    var named = new LinkedHashMap<>(row);
    named.computeIfPresent(UNIT, (key, as) -> name(as.toString()));
    return named;
  }

  private String name(String as) {
    return roles.stream()
        .filter(role -> role.plan().as().equals(as))
        .map(Role::name)
        .findFirst()
        .or(
            () ->
                Objects.requireNonNullElse(script.scenario().units(), List.<UnitPlan>of()).stream()
                    .filter(unit -> unit.as().equals(as))
                    .map(UnitPlan::name)
                    .findFirst())
        .orElse(as);
  }
}
