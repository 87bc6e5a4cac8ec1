package cn.zhuli.rehearsal;

import cn.zhuli.process.access.Access;
import cn.zhuli.process.rehearsal.Trace.Appeared;
import cn.zhuli.rehearsal.Casting.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers tasks the way a scenario has it, in the name of whoever would do so. */
class Attendance {

  private final Backstage backstage;
  private final Props props;
  private final Rubrics rubrics;
  private final Expectations expectations;

  Attendance(Backstage backstage, Props props, Rubrics rubrics, Expectations expectations) {
    this.backstage = backstage;
    this.props = props;
    this.rubrics = rubrics;
    this.expectations = expectations;
  }

  /** Answers a task; one that is no longer there is left alone. */
  void answer(Appeared task, Answer answer, @Nullable Role role) {
    if (!backstage.engine().isOpen(task.id())) {
      return;
    }
    var person = answer.by().orElseGet(() -> person(task, role));
    var values =
        answer.values(
            props.of(person), () -> rubrics.of(task.subject()), role == null ? 0 : role.number());
    try {
      backstage.people().as(person, task.groups(), () -> submit(task, values));
      answer
          .refused()
          .ifPresent(why -> expectations.fail(told(task) + " was to be refused: " + why));
    } catch (RuntimeException refusal) {
      refused(task, answer, String.valueOf(refusal.getMessage()));
    }
  }

  /**
   * The applicant does its own tasks; others are done by somebody of whom they are for, by an
   * account if there is one.
   */
  private String person(Appeared task, @Nullable Role role) {
    return role != null && task.groups().contains(Access.societyGroup(role.creditCode()))
        ? role.person()
        : backstage.people().someoneOf(task.groups()).orElse(task.person());
  }

  private boolean submit(Appeared task, Map<String, Object> values) {
    backstage.engine().complete(task.id(), values);
    return true;
  }

  private void refused(Appeared task, Answer answer, String message) {
    if (answer.refused().filter(message::contains).isPresent()) {
      backstage.trace().again(task);
    } else {
      expectations.fail(told(task) + " was refused: " + message);
    }
  }

  private static String told(Appeared task) {
    return task.element() + " of " + task.subject();
  }
}
