package cn.zhuli.process.desk;

import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.process.word.FormWords;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was said earlier in a case, by the field in which it was said: {@code said_goals} at any
 * task, {@code filed_report} when something was filed, {@code report_results} in the materials of
 * acceptance; choices in the words of the form. The last word counts.
 */
@Component
class SpokenShelf implements Shelf {

  /** Which verdicts each prefix looks at; none for all. */
  private static final Map<String, Set<String>> PREFIXES =
      Map.of(
          "said_", Set.of(),
          "filed_", Set.of("filed"),
          "report_", Set.of("handedIn", "rectified"));

  private final Decisions decisions;
  private final Rounds rounds;
  private final FormWords forms;
  private final RepositoryService repository;

  SpokenShelf(Decisions decisions, Rounds rounds, FormWords forms, RepositoryService repository) {
    this.decisions = decisions;
    this.rounds = rounds;
    this.forms = forms;
    this.repository = repository;
  }

  @Override
  public Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    return PREFIXES.keySet().stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> sheet -> last(sheet, prefix, name.substring(prefix.length())));
  }

  private @Nullable Object last(Sheet sheet, String prefix, String field) {
    var verdicts = PREFIXES.getOrDefault(prefix, Set.of());
    return decisions.findBySubjectOrderByAtAscIdAsc(sheet.subject()).stream()
        .filter(decision -> verdicts.isEmpty() || verdicts.contains(decision.verdict()))
        .filter(decision -> decision.facts().has(field))
        .reduce((earlier, later) -> later)
        .map(decision -> Told.of(words(sheet, decision), decision.facts(), field))
        .orElse(null);
  }

  /** The words of the form in which it was said. */
  private Words words(Sheet sheet, Decision decision) {
    var bundle = rounds.get(sheet.round()).bundle();
    var element = repository.getBpmnModelInstance(decision.model());
    return Optional.ofNullable(element.<UserTask>getModelElementById(decision.step()))
        .map(task -> forms.of(bundle, String.valueOf(task.getCamundaFormRef())))
        .orElseGet(() -> forms.of(bundle, ""));
  }
}
