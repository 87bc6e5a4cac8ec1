package cn.zhuli.process.desk;

import cn.zhuli.intake.Applications;
import cn.zhuli.joint.Partner;
import cn.zhuli.joint.Partners;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.need.Need;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.process.Variable;
import cn.zhuli.process.word.FormWords;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The need that a task or an application is about, and who applies to it together. */
@Component
class NeedShelf implements Shelf {

  private static final String SUPPLEMENT = "recordNeedSupplement";
  private static final String DOCUMENTS = "documents";

  private final FiledNeeds needs;
  private final PublishedNeeds published;
  private final Partners partners;
  private final Applications applications;
  private final Rounds rounds;
  private final Programmes programmes;
  private final FormWords forms;

  NeedShelf(
      FiledNeeds needs,
      PublishedNeeds published,
      Partners partners,
      Applications applications,
      Rounds rounds,
      Programmes programmes,
      FormWords forms) {
    this.needs = needs;
    this.published = published;
    this.partners = partners;
    this.applications = applications;
    this.rounds = rounds;
    this.programmes = programmes;
    this.forms = forms;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("need", sheet -> of(sheet, this::whole));
    offers.put("needText", sheet -> of(sheet, this::text));
    offers.put("needUnit", sheet -> of(sheet, Need::unitName));
    offers.put("needCity", sheet -> of(sheet, need -> need.city().orElse("—")));
    offers.put("needReviewReason", sheet -> of(sheet, need -> need.reason().orElse("")));
    offers.put("publishedNeeds", sheet -> published.options(sheet.round()));
    offers.put("partnersTable", this::partners);
    return offers;
  }

  /** Where a need is to be supplemented, its form starts with what was filed. */
  @Override
  public Map<String, Object> prefill(Sheet sheet, Set<String> wanted) {
    return sheet.element().hears(SUPPLEMENT)
        ? need(sheet).map(NeedShelf::answers).orElse(Map.of())
        : Map.of();
  }

  private static Map<String, Object> answers(Need need) {
    var answers = new HashMap<>(need.answers().asMap());
    answers.remove(DOCUMENTS);
    return answers;
  }

  private @Nullable Object of(Sheet sheet, Function<Need, @Nullable Object> what) {
    return need(sheet).map(what).orElse(null);
  }

  private Optional<Need> need(Sheet sheet) {
    var reviewed = Optional.ofNullable(sheet.optional(Variable.NEED));
    return reviewed
        .or(() -> applications.findById(sheet.subject()).map(it -> it.answers().text("need")))
        .flatMap(needs::findById);
  }

  private String whole(Need need) {
    var where = need.city().map(city -> "，" + city).orElse("");
    return "**" + need.title() + "**（" + need.unitName() + where + "）\n\n" + text(need);
  }

  /** Everything that was filled in, in the words of the form, line by line. */
  private String text(Need need) {
    var round = rounds.get(need.round());
    var form = programmes.of(round.programme(), round.bundle()).defaults().text("needForm");
    var words = forms.of(round.bundle(), form);
    var lines =
        need.answers().asMap().entrySet().stream()
            .filter(answer -> !Set.of(DOCUMENTS, "title").contains(answer.getKey()))
            .map(answer -> line(words, answer.getKey(), answer.getValue()))
            .collect(Collectors.joining("\n\n"));
    return need.is(Need.Status.WITHDRAWN) ? "**（报送单位已撤回）**\n\n" + lines : lines;
  }

  private static String line(Words words, String name, Object value) {
    return "**" + words.name(name) + "**　" + said(words, name, value);
  }

  private static String said(Words words, String name, Object value) {
    return value instanceof List<?> chosen
        ? chosen.stream().map(it -> said(words, name, it)).collect(Collectors.joining("、"))
        : words.option(name, Shown.value(value));
  }

  private List<Map<String, String>> partners(Sheet sheet) {
    return partners.findByNumberOrderById(sheet.subject()).stream().map(NeedShelf::row).toList();
  }

  private static Map<String, String> row(Partner partner) {
    return Map.of(
        "name", partner.name(),
        "creditCode", partner.creditCode(),
        "consentedAt", Shown.time(partner.consentedAt()),
        "verdict", verdict(partner));
  }

  private static String verdict(Partner partner) {
    return partner
        .eligible()
        .map(passed -> passed ? "资格符合" : partner.reason().orElse("一票否决"))
        .orElse("尚未审查");
  }
}
