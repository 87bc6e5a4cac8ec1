package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundForms;
import java.util.Map;
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

  /** The answers, typed and without what the form does not ask; refused with every violation. */
  Facts checked(Round round, Map<String, Object> answers, String by) {
    return forms.checked(
        round, FORM, answers, by, Map.of("publishedNeeds", needs.options(round.id())));
  }
}
