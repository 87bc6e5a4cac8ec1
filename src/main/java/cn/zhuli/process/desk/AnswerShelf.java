package cn.zhuli.process.desk;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.process.word.FormWords;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording.Words;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the applicant filled in, under names made of the fields of the application form: {@code
 * answer_park} shows the field {@code park}, {@code tasksTable} the rows of the list {@code tasks};
 * choices in the words of the form.
 */
@Component
class AnswerShelf implements Shelf {

  private static final String FORM = "apply";
  private static final String PLAIN = "answer_";
  private static final String ROWS = "Table";

  private final Applications applications;
  private final Rounds rounds;
  private final FormWords forms;

  AnswerShelf(Applications applications, Rounds rounds, FormWords forms) {
    this.applications = applications;
    this.rounds = rounds;
    this.forms = forms;
  }

  @Override
  public Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    if (name.startsWith(PLAIN)) {
      return Optional.of(sheet -> plain(sheet, name.substring(PLAIN.length())));
    }
    return name.endsWith(ROWS)
        ? Optional.of(sheet -> rows(sheet, name.substring(0, name.length() - ROWS.length())))
        : Optional.empty();
  }

  private @Nullable Object plain(Sheet sheet, String field) {
    return application(sheet)
        .filter(application -> application.answers().has(field))
        .map(application -> Told.of(words(application), application.answers(), field))
        .orElse(null);
  }

  private @Nullable Object rows(Sheet sheet, String field) {
    return application(sheet)
        .filter(application -> !application.answers().rows(field).isEmpty())
        .map(application -> Told.of(words(application), application.answers(), field))
        .orElse(null);
  }

  /** At a task of a round there is no application. */
  private Optional<Application> application(Sheet sheet) {
    return applications.findById(sheet.subject());
  }

  private Words words(Application application) {
    return forms.of(rounds.get(application.round()).bundle(), FORM);
  }
}
