package cn.zhuli.programme;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.form.Conditions;
import cn.zhuli.form.FormSchema;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The forms that a round's bundle has for what comes from outside, before there is any task, and
 * the check of answers against them.
 */
@Component
public class RoundForms {

  private final Bundles bundles;
  private final Documents documents;
  private final Conditions conditions;
  private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

  RoundForms(Bundles bundles, Documents documents, Conditions conditions) {
    this.bundles = bundles;
    this.documents = documents;
    this.conditions = conditions;
  }

  /**
   * The answers, typed and without what the form does not ask.
   *
   * @param form id of a form of the bundle
   * @param by user id; who answers may name papers of their own that belong to nothing yet
   * @param known what else the form can refer to, such as options
   * @throws Refused with every violation
   */
  public Facts checked(
      Round round, String form, Map<String, Object> answers, String by, Map<String, ?> known) {
    var context = new HashMap<String, Object>(known);
    context.put("myDocuments", own(by));
    var checked = schema(round.bundle(), form).check(answers, context, conditions);
    if (!checked.isAccepted()) {
      throw new Refused(
          Refused.Kind.INVALID,
          checked.violations().stream()
              .map(violation -> Refusal.ofField(violation.field(), violation.zh(), violation.en()))
              .toList());
    }
    return Facts.of(checked.values());
  }

  private FormSchema schema(String bundle, String form) {
    return parsed.computeIfAbsent(bundle + "/" + form, ignored -> parse(bundle, form));
  }

  private FormSchema parse(String bundle, String form) {
    var file = form + ".form";
    var json =
        bundles
            .file(bundle, file)
            .orElseThrow(() -> new IllegalStateException("No " + file + " in " + bundle));
    return FormSchema.parse(form, json);
  }

  private List<Map<String, String>> own(String by) {
    return documents.ofOwner(by, 0, 500).stream()
        .filter(document -> !document.attached())
        .map(RoundForms::option)
        .toList();
  }

  private static Map<String, String> option(Document document) {
    return Map.of("label", document.name(), "value", document.id().toString());
  }
}
