package cn.zhuli.process.desk;

import static cn.zhuli.process.Variable.OBJECTION;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.acceptance.Check;
import cn.zhuli.acceptance.Materials;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.notice.Objection;
import cn.zhuli.notice.Objections;
import cn.zhuli.process.word.FactLabels;
import cn.zhuli.process.word.Persons;
import cn.zhuli.programme.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objections, materials of acceptance and findings. */
@Component
class AcceptanceShelf implements Shelf {

  private final Objections objections;
  private final Accepting accepting;
  private final Documents documents;
  private final ApplicationShelf application;
  private final FactLabels labels;
  private final Persons persons;

  AcceptanceShelf(
      Objections objections,
      Accepting accepting,
      Documents documents,
      ApplicationShelf application,
      FactLabels labels,
      Persons persons) {
    this.objections = objections;
    this.accepting = accepting;
    this.documents = documents;
    this.application = application;
    this.labels = labels;
    this.persons = persons;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("objectionNumber", sheet -> objection(sheet).id());
    offers.put("objectionFiledAt", sheet -> Shown.time(objection(sheet).filedAt()));
    offers.put("objectorName", sheet -> objection(sheet).name());
    offers.put("objectorContact", sheet -> objection(sheet).contact());
    offers.put("objectionReason", sheet -> objection(sheet).reason());
    offers.put("objectionEvidence", this::evidence);
    offers.put("reportText", sheet -> report(sheet).text("report"));
    offers.put("experienceExchanges", sheet -> report(sheet).get("experienceExchanges"));
    offers.put("expenseLines", this::expenses);
    offers.put("expensesTotal", sheet -> ApplicationShelf.total(report(sheet).rows("expenses")));
    offers.put("checks", this::checks);
    return offers;
  }

  private Objection objection(Sheet sheet) {
    return objections.findById(sheet.variable(OBJECTION)).orElseThrow();
  }

  private String evidence(Sheet sheet) {
    return Shown.links(
        objection(sheet).evidence().texts("documents").stream()
            .map(UUID::fromString)
            .flatMap(id -> documents.find(id).stream())
            .toList());
  }

  private List<Map<String, Object>> expenses(Sheet sheet) {
    return application.lines(sheet, report(sheet).rows("expenses")).stream()
        .map(line -> Facts.of(line).with("allowed", "是").asMap())
        .toList();
  }

  private List<Map<String, String>> checks(Sheet sheet) {
    var round = application.round(sheet);
    return accepting.findings(sheet.subject()).stream().map(check -> row(round, check)).toList();
  }

  private Map<String, String> row(Round round, Check check) {
    return Map.of(
        "check", labels.named(round, "check", check.kind()),
        "attempt", "第 " + check.attempt() + " 次",
        "passed", check.passed() ? "合格" : "不合格",
        "by", persons.name(check.checkedBy()),
        "reason", check.reason());
  }

  private Facts report(Sheet sheet) {
    return accepting.materials(sheet.subject()).map(Materials::report).orElse(Facts.none());
  }
}
