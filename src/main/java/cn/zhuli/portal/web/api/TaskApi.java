package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.rights.CaseAccess;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant still has to do, with the forms, and doing it. */
@RestController
@RequestMapping("/api/applications/{number}/tasks")
@Tag(name = "申报单位的待办")
class TaskApi {

  private final ApplicantTasks tasks;
  private final CaseAccess cases;

  TaskApi(ApplicantTasks tasks, CaseAccess cases) {
    this.tasks = tasks;
    this.cases = cases;
  }

  /** An open task with its form and what the form starts with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      String id,
      String element,
      String label,
      @Nullable Instant due,
      @JsonRawValue @Schema(type = "object") String form,
      Map<String, Object> values) {

    static TaskView of(OpenTask task) {
      return new TaskView(
          task.id(), task.element(), task.label(), task.due(), task.form(), task.values());
    }
  }

  /** What was filled in, by field id. */
  record Answers(@NotNull Map<String, Object> values) {}

  @GetMapping
  @Operation(summary = "查看待办", description = "申报单位当前要办的事项、表单和预填内容。")
  List<TaskView> open(@PathVariable String number, Authentication authentication) {
    var involved = cases.involved(number, Caller.of(authentication));
    return tasks.open(involved.application(), involved.units()).stream().map(TaskView::of).toList();
  }

  @PostMapping("/{task}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "办理一项待办", description = "所填内容按表单逐项检查，有误则全部不保存。")
  void complete(
      @PathVariable String number,
      @PathVariable String task,
      @RequestBody @Valid Answers answers,
      Authentication authentication) {
    var involved = cases.involved(number, Caller.of(authentication));
    tasks.complete(involved.application(), involved.units(), task, answers.values());
  }
}
