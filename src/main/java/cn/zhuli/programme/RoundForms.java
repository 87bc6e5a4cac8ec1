package cn.zhuli.programme;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.form.Conditions;
import cn.zhuli.form.FormSchema;
import cn.zhuli.form.Violation;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The forms that a round's bundle has for what comes from outside, before there is any task, and
 * the check of answers against them.
 */
@Component
public class RoundForms {

  /** Under which name forms know the papers that may be named. */
  public static final String PAPERS = "myDocuments";

  private final Bundles bundles;
  private final Documents documents;
  private final Conditions conditions;
  private final ReadOnce<String, FormSchema> parsed = new ReadOnce<>();

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
    context.put(PAPERS, papersOf(by));
    var answered = examined(round, form, answers, context);
    answered.refuse();
    return answered.values();
  }

  /**
   * Answers held against a form.
   *
   * @param values typed; without what is wrong, where there are refusals
   */
  public record Answered(Facts values, List<Refusal> refusals) {

    /** Refuses with every violation, if there is one. */
    public void refuse() {
      if (!refusals.isEmpty()) {
        throw new Refused(Refused.Kind.INVALID, refusals);
      }
    }
  }

  /** The answers with all that is wrong with them; {@code known} is all that the form refers to. */
  public Answered examined(
      Round round, String form, Map<String, Object> answers, Map<String, ?> known) {
    var checked = schema(round.bundle(), form).check(answers, known, conditions);
    var right = new LinkedHashMap<>(checked.values());
    checked.violations().forEach(violation -> right.remove(top(violation.field())));
    return new Answered(
        Facts.of(right), checked.violations().stream().map(RoundForms::refusal).toList());
  }

  private static Refusal refusal(Violation violation) {
    var label = violation.label();
    return Refusal.ofField(
        violation.field(), label + "：" + violation.zh(), label + " " + violation.en());
  }

  private static String top(String field) {
    return field.split("[.\\[]", 2)[0];
  }

  /** Names of the answers that a form of the round's bundle takes. */
  public Set<String> asks(Round round, String form) {
    return schema(round.bundle(), form).inputs();
  }

  /** A form of the round's bundle as it stands in the file. */
  public String text(Round round, String form) {
    try (var json = file(round.bundle(), form)) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private FormSchema schema(String bundle, String form) {
    return parsed.of(bundle + "/" + form, ignored -> parse(bundle, form));
  }

  private FormSchema parse(String bundle, String form) {
    return FormSchema.parse(form, file(bundle, form));
  }

  private InputStream file(String bundle, String form) {
    var file = form + ".form";
    return bundles
        .file(bundle, file)
        .orElseThrow(() -> new IllegalStateException("No " + file + " in " + bundle));
  }

  /** What somebody has uploaded and not handed in yet, as entries of a choice. */
  public List<Map<String, String>> papersOf(String by) {
    return documents.atHand(by, null).stream().map(RoundForms::option).toList();
  }

  /** A paper as an entry of a choice. */
  public static Map<String, String> option(Document document) {
    return Map.of("label", document.name(), "value", document.id().toString());
  }
}
