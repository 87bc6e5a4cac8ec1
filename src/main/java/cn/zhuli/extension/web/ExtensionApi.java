package cn.zhuli.extension.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.extension.Extensions;
import cn.zhuli.extension.OpenRequests;
import cn.zhuli.rights.CaseAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** More time for one task of one case. */
@RestController
@RequestMapping("/api")
@Tag(name = "延期")
class ExtensionApi {

  private final Requesting requesting;
  private final Answering answering;
  private final Extensions extensions;
  private final OpenRequests requests;
  private final CaseAccess cases;

  ExtensionApi(
      Requesting requesting,
      Answering answering,
      Extensions extensions,
      OpenRequests requests,
      CaseAccess cases) {
    this.requesting = requesting;
    this.answering = answering;
    this.extensions = extensions;
    this.requests = requests;
    this.cases = cases;
  }

  /**
   * A request.
   *
   * @param task id of the open task
   * @param until the last day asked for
   */
  record Request(
      @NotBlank @Size(max = 64) String task,
      @NotNull LocalDate until,
      @NotBlank @Size(max = 2000) String reason) {}

  /**
   * Consent.
   *
   * @param until the last day granted; the day asked for where it is left out
   */
  record Approval(@Nullable LocalDate until, @Size(max = 2000) @Nullable String answer) {}

  /** A "no", which has to say why. */
  record Rejection(@NotBlank @Size(max = 2000) String answer) {}

  @GetMapping("/applications/{number}/extensions")
  @Operation(summary = "查看延期申请")
  List<ExtensionView> about(@PathVariable String number, Authentication authentication) {
    var application = cases.open(number, Caller.of(authentication));
    return extensions.findByNumberOrderByAskedAt(application.number()).stream()
        .map(ExtensionView::of)
        .toList();
  }

  @GetMapping("/rounds/{id}/extensions")
  @Operation(summary = "查看批次中待答复的延期申请", description = "限主管部门工作人员；期限最近的在前。")
  List<ExtensionView> open(@PathVariable String id, Authentication authentication) {
    var round = cases.runBy(id, Caller.of(authentication));
    return requests.of(round.id()).stream().map(ExtensionView::of).toList();
  }

  @PostMapping("/applications/{number}/extensions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "申请延期", description = "由办理单位在截止之前就自己的一项待办提出；答复之前不能重复提出。")
  ExtensionView ask(
      @PathVariable String number,
      @RequestBody @Valid Request request,
      Authentication authentication) {
    return ExtensionView.of(
        requesting.ask(
            number, request.task(), request.until(), request.reason(), Caller.of(authentication)));
  }

  @PostMapping("/applications/{number}/extensions/{id}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "同意延期", description = "限项目管理人员；只移动该项目该事项的期限和提醒，遇非工作日顺延。")
  void approve(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestBody @Valid Approval approval,
      Authentication authentication) {
    answering.approve(number, id, approval.until(), approval.answer(), Caller.of(authentication));
  }

  @PostMapping("/applications/{number}/extensions/{id}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "不同意延期", description = "限项目管理人员；须说明理由。")
  void refuse(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestBody @Valid Rejection rejection,
      Authentication authentication) {
    answering.refuse(number, id, rejection.answer(), Caller.of(authentication));
  }
}
