package cn.zhuli.process.desk;

import static cn.zhuli.process.desk.Shown.option;
import static cn.zhuli.process.desk.Shown.time;
import static cn.zhuli.process.desk.Shown.yuan;

import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.UseOfFunds;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.process.Variable;
import cn.zhuli.process.word.FactLabels;
import cn.zhuli.process.word.Persons;
import cn.zhuli.process.word.Verdicts;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The application itself: who, what it declared, what is registered, papers, decisions so far. */
@Component
class ApplicationShelf implements Shelf {

  private static final String UNKNOWN = "—";

  private final Applications applications;
  private final Rounds rounds;
  private final Documents documents;
  private final Decisions decisions;
  private final UseOfFunds useOfFunds;
  private final RegistryFacts registry;
  private final FactLabels labels;
  private final Persons persons;

  ApplicationShelf(
      Applications applications,
      Rounds rounds,
      Documents documents,
      Decisions decisions,
      UseOfFunds useOfFunds,
      RegistryFacts registry,
      FactLabels labels,
      Persons persons) {
    this.applications = applications;
    this.rounds = rounds;
    this.documents = documents;
    this.decisions = decisions;
    this.useOfFunds = useOfFunds;
    this.registry = registry;
    this.labels = labels;
    this.persons = persons;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("applicationNumber", Sheet::subject);
    offers.put("programme", sheet -> round(sheet).title());
    offers.put("year", sheet -> round(sheet).year());
    offers.put("applicant", sheet -> application(sheet).applicantName());
    offers.put("creditCode", sheet -> application(sheet).applicant());
    offers.put("submittedAt", sheet -> time(application(sheet).submittedAt()));
    offers.put("stage", sheet -> sheet.element().label());
    offers.put("due", ApplicationShelf::due);
    offers.put("facts", this::facts);
    offers.put("conditionsDeclared", this::conditionsDeclared);
    offers.put("budgetLines", sheet -> lines(sheet, application(sheet).answers().rows("budget")));
    offers.put("budgetTotal", sheet -> total(application(sheet).answers().rows("budget")));
    offers.put("documentLinks", sheet -> Shown.links(documents.ofSubject(matter(sheet))));
    offers.put("selfScore", sheet -> application(sheet).answers().text("selfScore"));
    offers.put("selfEvaluation", sheet -> application(sheet).answers().text("selfEvaluation"));
    offers.put("plan", sheet -> application(sheet).answers().text("plan"));
    offers.put("decisions", this::decisions);
    offers.put("myDocuments", this::ownDocuments);
    return offers;
  }

  List<Map<String, Object>> lines(Sheet sheet, List<Facts> lines) {
    var round = round(sheet);
    return lines.stream()
        .map(
            line ->
                line.with("category", useOfFunds.label(round, line.text("category")))
                    .with("amount", yuan(amount(line)))
                    .asMap())
        .toList();
  }

  static String total(List<Facts> lines) {
    return yuan(
        lines.stream().map(ApplicationShelf::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal amount(Facts line) {
    return Objects.requireNonNullElse(line.number("amount"), BigDecimal.ZERO);
  }

  private List<Map<String, String>> facts(Sheet sheet) {
    var application = application(sheet);
    var declared = application.answers();
    var registered = registered(sheet);
    return labels.of(round(sheet), application.facts()).entrySet().stream()
        .map(label -> row(label, declared, registered, application.facts()))
        .toList();
  }

  private Facts registered(Sheet sheet) {
    var society = new CreditCode(application(sheet).applicant());
    return Facts.of(registry.of(society, round(sheet).deadlineDay()));
  }

  private static Map<String, String> row(
      Map.Entry<String, String> label, Facts declared, Facts registered, Facts used) {
    var said = value(declared, label.getKey());
    var taken = value(used, label.getKey());
    var differs = !said.equals(UNKNOWN) && !said.equals(taken);
    return Map.of(
        "label",
        label.getValue(),
        "declared",
        said,
        "registry",
        value(registered, label.getKey()),
        "used",
        taken,
        "note",
        differs ? "与登记不一致，以登记为准" : "");
  }

  private static String value(Facts facts, String name) {
    return Optional.ofNullable(facts.get(name)).map(Shown::value).orElse(UNKNOWN);
  }

  private String conditionsDeclared(Sheet sheet) {
    var declared = application(sheet).answers();
    return labels.all(round(sheet)).entrySet().stream()
        .filter(label -> label.getKey().startsWith("condition"))
        .filter(label -> declared.isTrue(label.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("；"));
  }

  private List<Map<String, String>> decisions(Sheet sheet) {
    return decisions.findBySubjectOrderByAtAscIdAsc(sheet.subject()).stream()
        .map(this::row)
        .toList();
  }

  private Map<String, String> row(Decision decision) {
    return Map.of(
        "at", time(decision.at()),
        "step", decision.label(),
        "rule", decision.rule(),
        "verdict", Verdicts.label(decision.verdict()),
        "by", persons.name(decision.by()),
        "reason", Optional.ofNullable(decision.reason()).orElse(""));
  }

  private List<Map<String, String>> ownDocuments(Sheet sheet) {
    return documents.atHand(sheet.reader(), matter(sheet)).stream()
        .map(document -> option(document.name(), document.id().toString()))
        .toList();
  }

  /** What the papers at a task belong to: the application, or the need that is reviewed. */
  private static String matter(Sheet sheet) {
    var need = sheet.optional(Variable.NEED);
    return need == null ? sheet.subject() : need;
  }

  private static @Nullable String due(Sheet sheet) {
    var due = sheet.task().getDueDate();
    return due == null ? null : time(due.toInstant().minusSeconds(1));
  }

  Application application(Sheet sheet) {
    return applications.get(sheet.subject());
  }

  Round round(Sheet sheet) {
    return rounds.get(sheet.round());
  }
}
