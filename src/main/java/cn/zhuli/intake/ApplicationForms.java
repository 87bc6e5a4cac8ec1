package cn.zhuli.intake;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.form.Conditions;
import cn.zhuli.form.FormSchema;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The application form of a round, as its bundle has it, and the check of answers against it. */
@Component
class ApplicationForms {

  private static final String FORM = "apply";

  private final Bundles bundles;
  private final Documents documents;
  private final Conditions conditions;
  private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

  ApplicationForms(Bundles bundles, Documents documents, Conditions conditions) {
    this.bundles = bundles;
    this.documents = documents;
    this.conditions = conditions;
  }

  /** The answers, typed and without what the form does not ask; refused with every violation. */
  Facts checked(Round round, Map<String, Object> answers, String by) {
    var context = Map.<String, Object>of("myDocuments", own(by));
    var checked = form(round).check(answers, context, conditions);
    if (!checked.isAccepted()) {
      throw new Refused(
          Refused.Kind.INVALID,
          checked.violations().stream()
              .map(violation -> Refusal.ofField(violation.field(), violation.zh(), violation.en()))
              .toList());
    }
    return Facts.of(checked.values());
  }

  private FormSchema form(Round round) {
    return parsed.computeIfAbsent(round.bundle(), ignored -> parse(round));
  }

  private FormSchema parse(Round round) {
    var file = FORM + ".form";
    var json =
        bundles
            .file(round.bundle(), file)
            .orElseThrow(() -> new IllegalStateException("No " + file + " in " + round.bundle()));
    return FormSchema.parse(FORM, json);
  }

  private List<Map<String, String>> own(String by) {
    return documents.ofOwner(by, 0, 500).stream()
        .filter(document -> !document.attached())
        .map(ApplicationForms::option)
        .toList();
  }

  private static Map<String, String> option(Document document) {
    return Map.of("label", document.name(), "value", document.id().toString());
  }
}
