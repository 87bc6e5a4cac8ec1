package cn.zhuli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryFactsTest {

  private static final String CODE = "51370000543433515G";
  private static final LocalDate DEADLINE = LocalDate.of(2026, 4, 30);

  private final List<Inspection> inspections = new ArrayList<>();
  private final List<Reelection> reelections = new ArrayList<>();
  private final List<Penalty> penalties = new ArrayList<>();
  private final List<Attendance> attendances = new ArrayList<>();
  private final List<Governance> governances = new ArrayList<>();
  private final List<Sanction> sanctions = new ArrayList<>();

  @Test
  void saysOnlyWhatIsKnownOfASocietyWithoutRecords() {
    assertThat(facts())
        .isEqualTo(
            Map.of(
                "societyLevel",
                "PROVINCIAL",
                "unitKind",
                "SOCIETY",
                "societyAuthority",
                "sd",
                "penaltiesLast24Months",
                0,
                "unexcusedAbsencesLast24Months",
                0,
                "sanctionsLast24Months",
                0,
                "sanctionInForce",
                false,
                "fraudOnRecord",
                false));
  }

  @ParameterizedTest
  @CsvSource({"2024-04-29,0", "2024-04-30,1", "2026-04-30,1", "2026-05-01,0"})
  void countsPenaltiesOf24MonthsToTheDay(LocalDate decidedOn, int count) {
    penalties.add(
        new Penalty(new Penalty.Key(CODE, decidedOn, "山东省民政厅", ""), new Penalty.Sentence("警告")));
    assertThat(facts()).containsEntry("penaltiesLast24Months", count);
  }

  @Test
  void countsFromTheLastOfFebruaryInALeapYear() {
    penalties.add(
        new Penalty(
            new Penalty.Key(CODE, LocalDate.of(2022, 2, 28), "山东省民政厅", ""),
            new Penalty.Sentence("警告")));
    assertThat(facts(LocalDate.of(2024, 2, 29))).containsEntry("penaltiesLast24Months", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-29,false,false,0",
    "2024-04-30,false,false,1",
    "2025-01-01,false,true,0",
    "2025-01-01,true,false,0",
    "2026-05-01,false,false,0"
  })
  void countsUnexcusedAbsencesOf24MonthsOnly(
      LocalDate heldOn, boolean present, boolean excused, int count) {
    attendances.add(
        new Attendance(
            new Attendance.Key(CODE, "工作会议", heldOn), new Attendance.Answer(present, excused)));
    assertThat(facts()).containsEntry("unexcusedAbsencesLast24Months", count);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-30,2025-06-30,,true",
    "2025-06-30,2025-07-01,,false",
    "2025-06-30,2025-12-31,2025-12-31,true",
    "2025-06-30,2026-01-01,2025-12-31,false",
    "2025-06-30,,,false",
    "2025-06-30,,2026-04-30,true",
    "2025-06-30,,2026-04-29,false",
    "2026-04-30,,,true",
    "2026-04-29,,,false",
    "2025-06-30,2026-05-15,,false",
    "2027-01-01,,,true",
    "2027-01-01,2026-03-01,,true"
  })
  void tellsWhetherTheLeadershipWasReelectedOnSchedule(
      LocalDate dueOn, @Nullable LocalDate heldOn, @Nullable LocalDate extension, boolean is) {
    reelect(dueOn, heldOn, extension);
    assertThat(facts()).containsEntry("reelectedOnSchedule", is);
  }

  @Test
  void looksAtTheLastReelectionThatWasDue() {
    reelect(LocalDate.of(2020, 1, 1), null, null);
    reelect(LocalDate.of(2025, 1, 1), LocalDate.of(2024, 12, 1), null);
    reelect(LocalDate.of(2030, 1, 1), null, null);
    assertThat(facts()).containsEntry("reelectedOnSchedule", true);
  }

  @Test
  void takesTheLatestInspectionOfEachKindUpToTheDay() {
    inspect(2024, Inspection.Kind.ANNUAL_INSPECTION, true);
    inspect(2025, Inspection.Kind.ANNUAL_INSPECTION, false);
    inspect(2027, Inspection.Kind.ANNUAL_INSPECTION, true);
    inspect(2025, Inspection.Kind.ANNUAL_REPORT, true);
    assertThat(facts())
        .containsEntry("annualInspectionPassed", false)
        .containsEntry("annualReportPassed", true)
        .doesNotContainKey("annualEvaluationPassed");
  }

  @Test
  void takesTheLatestGovernanceUpToTheDayAndLeavesOutWhatItDoesNotSay() {
    govern(LocalDate.of(2025, 4, 30), false, true);
    govern(LocalDate.of(2026, 4, 30), true, null);
    govern(LocalDate.of(2026, 5, 1), false, false);
    assertThat(facts())
        .containsEntry("partyOrganisation", true)
        .doesNotContainKeys("integrityGood", "councilComplete");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-29,2026-04-29,0,false",
    "2024-04-29,2026-04-30,0,true",
    "2024-04-30,2024-12-31,1,false",
    "2020-01-01,,0,true",
    "2026-05-01,,0,false"
  })
  void tellsRecentSanctionsFromThoseInForce(
      LocalDate imposedOn, @Nullable LocalDate until, int recent, boolean inForce) {
    sanction(imposedOn, until, false);
    assertThat(facts())
        .containsEntry("sanctionsLast24Months", recent)
        .containsEntry("sanctionInForce", inForce)
        .containsEntry("fraudOnRecord", false);
  }

  @Test
  void neverForgetsAFraud() {
    sanction(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 12, 31), true);
    assertThat(facts())
        .containsEntry("fraudOnRecord", true)
        .containsEntry("sanctionInForce", false);
  }

  private Map<String, Object> facts() {
    return facts(DEADLINE);
  }

  private Map<String, Object> facts(LocalDate asOf) {
    var particulars =
        new Particulars(
            "山东省机械工程学会",
            Level.PROVINCIAL,
            UnitKind.SOCIETY,
            "sd",
            null,
            null,
            null,
            null,
            null,
            null);
    var dossier =
        new Dossier(
            new Society(CODE, particulars),
            inspections,
            reelections,
            penalties,
            attendances,
            governances,
            sanctions);
    return RegistryFacts.of(dossier, asOf);
  }

  private void reelect(LocalDate dueOn, @Nullable LocalDate heldOn, @Nullable LocalDate extension) {
    reelections.add(
        new Reelection(new Reelection.Key(CODE, dueOn), new Reelection.Course(heldOn, extension)));
  }

  private void inspect(int year, Inspection.Kind kind, boolean passed) {
    inspections.add(
        new Inspection(new Inspection.Key(CODE, year, kind), new Inspection.Result(passed)));
  }

  private void govern(
      LocalDate asOf, @Nullable Boolean partyOrganisation, @Nullable Boolean integrityGood) {
    governances.add(
        new Governance(
            new Governance.Key(CODE, asOf),
            new Indicators(
                partyOrganisation, null, null, null, null, null, null, null, null, integrityGood)));
  }

  private void sanction(LocalDate imposedOn, @Nullable LocalDate until, boolean fraud) {
    var ground = new Sanction.Ground("weihai", "2025", "WH-11", "未完成", imposedOn, until, fraud);
    sanctions.add(new Sanction(new CreditCode(CODE), "WH-2025-1", "EXCLUDED", ground));
  }
}
