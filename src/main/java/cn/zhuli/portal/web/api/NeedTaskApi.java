package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.intake.NeedTasks;
import cn.zhuli.rights.NeedAccess;
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

/** What the unit that filed a need still has to do about it, with the forms, and doing it. */
@RestController
@RequestMapping("/api/needs/{id}/tasks")
@Tag(name = "需求")
class NeedTaskApi {

  private final NeedTasks tasks;
  private final NeedAccess access;

  NeedTaskApi(NeedTasks tasks, NeedAccess access) {
    this.tasks = tasks;
    this.access = access;
  }

  /** An open task with its form and what the form starts with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NeedTaskView(
      String id,
      String element,
      String label,
      @Nullable Instant due,
      @JsonRawValue @Schema(type = "object") String form,
      Map<String, Object> values) {

    static NeedTaskView of(OpenTask task) {
      return new NeedTaskView(
          task.id(), task.element(), task.label(), task.due(), task.form(), task.values());
    }
  }

  /** What was filled in, by field id. */
  record NeedAnswers(@NotNull Map<String, Object> values) {}

  @GetMapping
  @Operation(summary = "查看需求的待办", description = "报送单位当前要办的事项，如补正，附表单和原填内容。")
  List<NeedTaskView> open(@PathVariable String id, Authentication authentication) {
    var need = access.filed(id, Caller.of(authentication));
    return tasks.open(need).stream().map(NeedTaskView::of).toList();
  }

  @PostMapping("/{task}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "办理需求的一项待办", description = "所填内容按表单逐项检查，有误则全部不保存。")
  void complete(
      @PathVariable String id,
      @PathVariable String task,
      @RequestBody @Valid NeedAnswers answers,
      Authentication authentication) {
    tasks.complete(access.filed(id, Caller.of(authentication)), task, answers.values());
  }
}
