package cn.zhuli.process.access.matrix;

import cn.zhuli.scene.Season;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent to operations of ours that write; each is well formed and speaks of others. */
final class Bodies {

  private static final Map<String, Object> WITHDRAWAL = Map.of("reason", "试探");
  private static final Map<String, Object> ANSWERS = Map.of("values", Map.of());

  private static final Map<String, Object> BY_PATH =
      Map.ofEntries(
          Map.entry("/api/applications/{number}/withdrawal", WITHDRAWAL),
          Map.entry("/api/needs/{id}/withdrawal", WITHDRAWAL),
          Map.entry("/api/applications/{number}/tasks/{task}", ANSWERS),
          Map.entry("/api/needs/{id}/tasks/{task}", ANSWERS),
          Map.entry(
              "/api/applications/{number}/payments/{tranche}/receipt",
              Map.of("document", UUID.randomUUID())),
          Map.entry("/api/applications/{number}/fraud", Map.of("rule", "G-10", "finding", "试探")),
          Map.entry(
              "/api/rounds/{round}/applications",
              Map.of("applicant", Season.CLEAN, "answers", Map.of())),
          Map.entry("/api/rounds/{round}/drafts", Map.of("unit", Season.CLEAN)),
          Map.entry("/api/rounds/{round}/needs", Map.of("unit", Season.CLEAN, "answers", Map.of())),
          Map.entry(
              "/api/rounds/{round}/consents",
              Map.of("partner", Season.CLEAN, "lead", Season.PENALISED, "answers", Map.of())),
          Map.entry("/api/drafts/{id}", Map.of("version", 0, "answers", Map.of("plan", "改"))),
          Map.entry("/api/drafts/{id}/submission", Map.of("version", 0)),
          Map.entry("/api/experts/{id}", expert()),
          Map.entry(
              "/api/experts/{id}/conflicts", Map.of("applicant", Season.CLEAN, "reason", "试探")),
          Map.entry("/api/calendar/days/{date}", Map.of("kind", "HOLIDAY", "name", "试探")),
          Map.entry("/api/registry/societies/{creditCode}", Map.of("name", "试探学会")),
          Map.entry(
              "/api/applications/{number}/extensions",
              Map.of("task", "x", "until", "2027-01-05", "reason", "试探")),
          Map.entry("/api/applications/{number}/extensions/{id}/refusal", Map.of("answer", "试探")),
          Map.entry("/api/rounds", round()),
          Map.entry("/api/objections", objection()));

  private Bodies() {}

  static Object of(String path) {
    return BY_PATH.getOrDefault(path, Map.of());
  }

  /** A page's form, with what any of the pages asks for. */
  static final String FORM =
      "reason=%E8%AF%95%E6%8E%A2&version=0&unit="
          + Season.CLEAN
          + "&lead="
          + Season.PENALISED
          + "&current="
          + World.PASSWORD
          + "&next=x&again=y&verdict=refuse&answer=x&act=release";

  /** What any of the operations asks for in its address. */
  static final Map<String, String> QUERIES =
      Map.of(
          "/api/experts", "authority=sd",
          "/api/applications", "applicant=" + Season.CLEAN,
          "/api/calendar/days", "year=2026",
          "/portal/consents/new",
              "round={round}&unit=" + Season.CLEAN + "&lead=" + Season.PENALISED,
          "/portal/needs/new", "round={round}&unit=" + Season.CLEAN,
          "/engine-rest/engine/matrix/identity/groups", "userId={victim}",
          "/engine-rest/engine/matrix/authorization/check",
              "permissionName=READ&resourceName=user&resourceType=1&userId={victim}",
          "/engine-rest/engine/matrix/history/process-instance/report",
              "reportType=duration&periodUnit=month");

  private static Map<String, Object> expert() {
    return Map.of("name", "试探", "authority", "sd", "active", true);
  }

  private static Map<String, Object> round() {
    var terms = new HashMap<>(Season.terms());
    terms.put("year", 2198);
    return terms;
  }

  private static Map<String, Object> objection() {
    return Map.of(
        "number",
        "none",
        "name",
        "某人",
        "contact",
        "x@example.org",
        "reason",
        "试探",
        "evidence",
        List.of());
  }
}
