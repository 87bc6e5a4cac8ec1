package cn.zhuli.registry;

import cn.zhuli.fact.Supplies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register in the words of the veto tables (SD-E1 to SD-E5, WH-V1 to WH-V4). Only what is known
 * is said: a fact without a record is absent, so that a table can tell "no" from "not known".
 */
@Supplies({
  "societyLevel",
  "unitKind",
  "societyAuthority",
  "city",
  "foundedOn",
  "partyOrganisation",
  "partyRules",
  "partyActivities",
  "councilComplete",
  "secretariatComplete",
  "supervisorsComplete",
  "meetingsByStatute",
  "branchesManaged",
  "assignedTasksDone",
  "integrityGood",
  "reelectedOnSchedule",
  "annualEvaluationPassed",
  "annualInspectionPassed",
  "annualReportPassed",
  "penaltiesLast24Months",
  "unexcusedAbsencesLast24Months",
  "sanctionsLast24Months",
  "sanctionInForce",
  "fraudOnRecord"
})
@Component
public class RegistryFacts {

  private static final int RECENT_MONTHS = 24;

  private final Dossiers dossiers;
  private final Sanctions sanctions;

  RegistryFacts(Dossiers dossiers, Sanctions sanctions) {
    this.dossiers = dossiers;
    this.sanctions = sanctions;
  }

  /**
   * What was on record about a society on a day, by the names that veto tables use. "In the last 24
   * months" counts back from that day and includes the same day two years earlier. Empty for a
   * society that is neither listed nor sanctioned.
   *
   * @param asOf as a rule the application deadline; what happened later is left out
   */
  @Transactional(readOnly = true)
  public Map<String, Object> of(CreditCode society, LocalDate asOf) {
    return dossiers
        .find(society)
        .map(dossier -> of(dossier, asOf))
        .orElseGet(() -> ofUnlisted(sanctions.of(society), asOf));
  }

  static Map<String, Object> of(Dossier dossier, LocalDate asOf) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("societyLevel", dossier.society().level().name());
    facts.put("unitKind", dossier.society().particulars().kind().name());
    facts.put("societyAuthority", dossier.society().authority());
    put(facts, "city", dossier.society().particulars().city());
    put(facts, "foundedOn", dossier.society().particulars().foundedOn());
    governance(dossier.governances(), asOf).ifPresent(found -> put(facts, found));
    onSchedule(dossier.reelections(), asOf).ifPresent(is -> facts.put("reelectedOnSchedule", is));
    for (var kind : Inspection.Kind.values()) {
      passed(dossier.inspections(), kind, asOf).ifPresent(is -> facts.put(nameOf(kind), is));
    }
    facts.put("penaltiesLast24Months", penalties(dossier.penalties(), asOf));
    facts.put("unexcusedAbsencesLast24Months", absences(dossier.attendances(), asOf));
    facts.putAll(sanctions(dossier.sanctions(), asOf));
    return facts;
  }

  private static Map<String, Object> ofUnlisted(List<Sanction> sanctions, LocalDate asOf) {
    return sanctions.isEmpty() ? Map.of() : sanctions(sanctions, asOf);
  }

  private static Optional<Indicators> governance(List<Governance> governances, LocalDate asOf) {
    return governances.stream()
        .filter(found -> !found.asOf().isAfter(asOf))
        .max(Comparator.comparing(Governance::asOf))
        .map(Governance::indicators);
  }

  private static void put(Map<String, Object> facts, Indicators indicators) {
    put(facts, "partyOrganisation", indicators.partyOrganisation());
    put(facts, "partyRules", indicators.partyRules());
    put(facts, "partyActivities", indicators.partyActivities());
    put(facts, "councilComplete", indicators.councilComplete());
    put(facts, "secretariatComplete", indicators.secretariatComplete());
    put(facts, "supervisorsComplete", indicators.supervisorsComplete());
    put(facts, "meetingsByStatute", indicators.meetingsByStatute());
    put(facts, "branchesManaged", indicators.branchesManaged());
    put(facts, "assignedTasksDone", indicators.assignedTasksDone());
    put(facts, "integrityGood", indicators.integrityGood());
  }

  private static void put(Map<String, Object> facts, String name, @Nullable LocalDate day) {
    put(facts, name, day == null ? null : day.toString());
  }

  private static void put(Map<String, Object> facts, String name, @Nullable String text) {
    if (text != null) {
      facts.put(name, text);
    }
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Boolean value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  /** A society whose first re-election still lies ahead is on schedule. */
  private static Optional<Boolean> onSchedule(List<Reelection> reelections, LocalDate asOf) {
    if (reelections.isEmpty()) {
      return Optional.empty();
    }
    return reelections.stream()
        .filter(reelection -> reelection.concerns(asOf))
        .max(Comparator.comparing(Reelection::dueOn))
        .map(last -> last.onSchedule(asOf))
        .or(() -> Optional.of(true));
  }

  private static Optional<Boolean> passed(
      List<Inspection> inspections, Inspection.Kind kind, LocalDate asOf) {
    return inspections.stream()
        .filter(inspection -> inspection.kind() == kind && inspection.year() <= asOf.getYear())
        .max(Comparator.comparing(Inspection::year))
        .map(Inspection::passed);
  }

  private static String nameOf(Inspection.Kind kind) {
    return switch (kind) {
      case ANNUAL_EVALUATION -> "annualEvaluationPassed";
      case ANNUAL_INSPECTION -> "annualInspectionPassed";
      case ANNUAL_REPORT -> "annualReportPassed";
    };
  }

  private static int penalties(List<Penalty> penalties, LocalDate asOf) {
    return (int) penalties.stream().filter(it -> isRecent(it.decidedOn(), asOf)).count();
  }

  private static int absences(List<Attendance> attendances, LocalDate asOf) {
    return (int)
        attendances.stream()
            .filter(Attendance::missedWithoutExcuse)
            .filter(absence -> isRecent(absence.heldOn(), asOf))
            .count();
  }

  private static Map<String, Object> sanctions(List<Sanction> sanctions, LocalDate asOf) {
    var imposed = sanctions.stream().filter(it -> !it.ground().imposedOn().isAfter(asOf)).toList();
    var recent = imposed.stream().filter(it -> isRecent(it.ground().imposedOn(), asOf)).count();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("sanctionsLast24Months", (int) recent);
    facts.put("sanctionInForce", imposed.stream().anyMatch(it -> it.inForceOn(asOf)));
    facts.put("fraudOnRecord", imposed.stream().anyMatch(it -> it.ground().fraud()));
    return facts;
  }

  private static boolean isRecent(LocalDate day, LocalDate asOf) {
    return !day.isAfter(asOf) && !day.isBefore(asOf.minusMonths(RECENT_MONTHS));
  }
}
