package cn.zhuli.portal;

import cn.zhuli.assessment.Eligibility;
import cn.zhuli.assessment.Verdict;
import cn.zhuli.intake.Foreseeing;
import cn.zhuli.intake.SubmitApplication.Request;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.rule.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what stands against their draft before they hand it in; decides nothing. */
@Service
public class SelfCheck {

  private final Drafting drafting;
  private final RoundForms forms;
  private final Foreseeing foreseeing;
  private final Eligibility eligibility;

  SelfCheck(Drafting drafting, RoundForms forms, Foreseeing foreseeing, Eligibility eligibility) {
    this.drafting = drafting;
    this.forms = forms;
    this.foreseeing = foreseeing;
    this.eligibility = eligibility;
  }

  /** What a finding means for the application. */
  public enum Kind {
    /** It would not be taken in. */
    REFUSED,
    /** It would be taken in, and turned down. */
    VETOED,
    /** It misses a point that counts, and goes on. */
    CONDITION
  }

  /**
   * One thing that stands against a draft.
   *
   * @param rule id of the rule; {@code null} where only the form speaks
   * @param field where to mend it, if it is one field
   * @param en in English, where the programme says it in English
   */
  public record Finding(
      Kind kind, @Nullable String rule, @Nullable String field, String zh, @Nullable String en) {

    static Finding of(Refusal refusal) {
      return new Finding(Kind.REFUSED, refusal.rule(), refusal.field(), refusal.zh(), refusal.en());
    }

    static Finding of(Verdict.Failed failed) {
      return new Finding(
          failed.veto() ? Kind.VETOED : Kind.CONDITION,
          failed.rule(),
          null,
          sentences(failed),
          null);
    }
  }

  private static String sentences(Verdict.Failed failed) {
    var apart = failed.remedy().isEmpty() || failed.reason().endsWith("。") ? "" : "。";
    return failed.reason() + apart + failed.remedy();
  }

  /** Every finding, what would keep the application out first; none if all is well. */
  @Transactional(readOnly = true)
  public List<Finding> of(Draft draft, String by) {
    var foreseen = foreseeing.foresee(request(draft), papers(draft, by));
    var verdict = eligibility.foresee(foreseen.round(), foreseen.answers(), foreseen.arriving());
    return Stream.concat(
            foreseen.refusals().stream().map(Finding::of),
            verdict.failed().stream().map(Finding::of).sorted(SelfCheck::vetoesFirst))
        .toList();
  }

  private static int vetoesFirst(Finding one, Finding other) {
    return one.kind().compareTo(other.kind());
  }

  static Request request(Draft draft) {
    return new Request(draft.round(), draft.unit(), draft.unit(), draft.answers().asMap());
  }

  /**
   * What the form offers: the person's own papers, and those that colleagues put into the draft.
   */
  public List<Map<String, String>> papers(Draft draft, String by) {
    var offered = new LinkedHashMap<String, Map<String, String>>();
    forms.papersOf(by).forEach(paper -> offered.put(paper.get("value"), paper));
    drafting.papers(draft).stream()
        .map(RoundForms::option)
        .forEach(paper -> offered.putIfAbsent(paper.get("value"), paper));
    return List.copyOf(offered.values());
  }
}
