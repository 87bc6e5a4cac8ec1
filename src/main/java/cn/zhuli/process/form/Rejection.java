package cn.zhuli.process.form;

import cn.zhuli.form.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The same "no" while the engine's command still runs: of all exceptions that undo a command, it
 * logs this kind as a detail and not as a fault. For {@code resolve}, {@code bpmnError} and {@code
 * bpmnEscalation} it is also what REST answers with 400.
 */
class Rejection extends BadUserRequestException {

  private final transient List<Violation> violations;

  private Rejection(String message, List<Violation> violations, @Nullable Throwable cause) {
    super(message, cause);
    this.violations = violations;
  }

  static Rejection of(String zh, String en, @Nullable Throwable cause) {
    return new Rejection(zh + " / " + en, List.of(), cause);
  }

  static Rejection of(String zh, String en) {
    return of(zh, en, null);
  }

  /** What a step itself said, in its own words. */
  static Rejection saying(RuntimeException refusal) {
    return new Rejection(String.valueOf(refusal.getMessage()), List.of(), refusal);
  }

  static Rejection of(List<Violation> violations) {
    var zh =
        violations.stream().map(v -> v.label() + "：" + v.zh()).collect(Collectors.joining("；"));
    var en =
        violations.stream().map(v -> v.field() + " " + v.en()).collect(Collectors.joining("; "));
    return new Rejection("请修改后重新提交：" + zh + " / Correct and submit again: " + en, violations, null);
  }

  static Rejection gone(@Nullable Throwable cause) {
    return of(
        "任务已由他人办理或已取消，请刷新任务列表",
        "The task has been completed by someone else or cancelled; reload the task list",
        cause);
  }

  static Rejection overtaken(Throwable cause) {
    return of(
        "同时有另一项操作先完成，本次未保存，请重新提交",
        "Another change came first and nothing was saved; submit again",
        cause);
  }

  static Rejection variables() {
    return of("此操作不接受变量，请去掉变量后重试", "Variables are not accepted here; leave them out");
  }

  SubmissionRefused refused() {
    return new SubmissionRefused(String.valueOf(getMessage()), violations, this);
  }
}
