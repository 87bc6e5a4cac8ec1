package cn.zhuli.process.word;

import cn.zhuli.journal.Occasion;
import cn.zhuli.journal.Story;
import cn.zhuli.process.Element;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.bundle.Definitions;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Wording;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words for the journal, from the models and forms of the bundle that a round runs under. */
@Component
class StoryWords implements Wording {

  private static final String APPLY = "apply";

  private final RepositoryService repository;
  private final IdentityService identities;
  private final Definitions definitions;
  private final FormWords forms;
  private final Access access;
  private final ReadOnce<String, Words> read = new ReadOnce<>();
  private final ReadOnce<String, String> models = new ReadOnce<>();

  StoryWords(
      RepositoryService repository,
      IdentityService identities,
      Definitions definitions,
      FormWords forms,
      Access access) {
    this.repository = repository;
    this.identities = identities;
    this.definitions = definitions;
    this.forms = forms;
    this.access = access;
  }

  @Override
  public String verdict(String verdict) {
    return Verdicts.label(verdict);
  }

  @Override
  public String person(String id) {
    return switch (id) {
      case Occasion.SYSTEM -> "系统";
      case "public" -> "公众";
      case "expert" -> "评审专家";
      default -> name(id).map(name -> name + "（" + id + "）").orElse(id);
    };
  }

  @Override
  public String model(String id) {
    return models.of(
        id,
        ignored ->
            access
                .asSystem(() -> definition(id))
                .map(it -> it.getName() + " 第 " + it.getVersion() + " 版" + tag(it))
                .orElse(id));
  }

  private Optional<ProcessDefinition> definition(String id) {
    return Optional.ofNullable(
        repository.createProcessDefinitionQuery().processDefinitionId(id).singleResult());
  }

  private static String tag(ProcessDefinition definition) {
    return definition.getVersionTag() == null ? "" : "（" + definition.getVersionTag() + "）";
  }

  @Override
  public String milestone(Round round, String milestone) {
    return access.asSystem(
        () ->
            repository
                .getBpmnModelInstance(definitions.round(round).id())
                .getModelElementsByType(ServiceTask.class)
                .stream()
                .map(Element::new)
                .filter(step -> step.optional("milestone").filter(milestone::equals).isPresent())
                .map(Element::label)
                .findFirst()
                .orElse(milestone));
  }

  @Override
  public Words form(Round round, String form) {
    return forms.of(round.bundle(), form);
  }

  @Override
  public Words words(Round round, Story.Entry entry) {
    return read.of(
        round.bundle() + "/" + entry.model() + "/" + entry.step(),
        ignored -> access.asSystem(() -> read(round, entry)));
  }

  private Words read(Round round, Story.Entry entry) {
    var words = forms.of(round.bundle(), APPLY);
    var form = form(entry.model(), entry.step());
    return FactWords.under(form == null ? words : words.under(forms.of(round.bundle(), form)));
  }

  /** The form of the task at which something was decided. */
  private @Nullable String form(@Nullable String model, String step) {
    if (model == null || definition(model).isEmpty()) {
      return null;
    }
    return repository.getBpmnModelInstance(model).getModelElementById(step) instanceof UserTask task
        ? task.getCamundaFormRef()
        : null;
  }

  private Optional<String> name(String id) {
    return access
        .asSystem(() -> Optional.ofNullable(identities.createUserQuery().userId(id).singleResult()))
        .map(user -> (text(user.getLastName()) + text(user.getFirstName())).strip())
        .filter(name -> !name.isEmpty());
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }
}
