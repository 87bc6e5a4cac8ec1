package cn.zhuli.intake;

import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundForms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The application form of a round, as its bundle has it, and the check of answers against it. */
@Component
class ApplicationForms {

  private static final String FORM = "apply";

  private final RoundForms forms;
  private final PublishedNeeds needs;

  ApplicationForms(RoundForms forms, PublishedNeeds needs) {
    this.forms = forms;
    this.needs = needs;
  }

  /** The answers, typed and without what the form does not ask, with every violation. */
  RoundForms.Answered examined(
      Round round, Map<String, Object> answers, List<Map<String, String>> papers) {
    return forms.examined(round, FORM, answers, known(round, papers));
  }

  /** What the form can offer to choose from. */
  Map<String, Object> known(Round round, List<Map<String, String>> papers) {
    return Map.of("publishedNeeds", needs.options(round.id()), RoundForms.PAPERS, papers);
  }

  /** Names of the answers that it takes. */
  Set<String> asks(Round round) {
    return forms.asks(round, FORM);
  }

  /** The form itself, as JSON. */
  String text(Round round) {
    return forms.text(round, FORM);
  }
}
