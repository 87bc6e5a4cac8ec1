package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Commitments;
import cn.zhuli.process.Element;
import cn.zhuli.process.word.FormWords;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Holds what is taken on against the goals stated for it, at every task whose model has the
 * parameter {@code covers}: {@code kinds=goals.kind} wants a row of {@code goals} for each choice
 * in {@code kinds}, and no row of another kind (ZJ-7).
 */
@Component
class CoverShelf implements Shelf {

  private static final String PARAMETER = "covers";

  private final Rounds rounds;
  private final FormWords forms;

  CoverShelf(Rounds rounds, FormWords forms) {
    this.rounds = rounds;
    this.forms = forms;
  }

  @Override
  public boolean minds(Element step) {
    return step.optional(PARAMETER).isPresent();
  }

  @Override
  public void refuse(Sheet sheet, Map<String, Object> sent) {
    refuse(sheet, sheet.element().parameter(PARAMETER), Facts.of(sent));
  }

  private void refuse(Sheet sheet, String names, Facts sent) {
    var parts = names.split("[=.]");
    if (parts.length != 3) {
      throw new IllegalStateException(PARAMETER + " is no 'choices=rows.cell': " + names);
    }
    var taken = new LinkedHashMap<String, String>();
    var words = words(sheet);
    sent.texts(parts[0]).forEach(choice -> taken.put(choice, words.option(parts[0], choice)));
    Commitments.refuseUncovered(
        sheet.element().rules(), parts[0], taken, goals(sent, parts[1], parts[2]));
  }

  private static Map<String, String> goals(Facts sent, String list, String cell) {
    var goals = new LinkedHashMap<String, String>();
    var rows = sent.rows(list);
    for (int i = 0; i < rows.size(); i++) {
      goals.put(list + "[" + i + "]." + cell, rows.get(i).text(cell));
    }
    return goals;
  }

  private Words words(Sheet sheet) {
    var form = ((UserTask) sheet.element().model()).getCamundaFormRef();
    return forms.of(rounds.get(sheet.round()).bundle(), String.valueOf(form));
  }
}
