package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.fact.Facts;
import cn.zhuli.portal.Draft;
import cn.zhuli.portal.Drafting;
import cn.zhuli.portal.SelfCheck;
import cn.zhuli.portal.SubmitDraft;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing an application together, saved as it is typed, until it is handed in. */
@RestController
@RequestMapping("/api")
@Tag(name = "申报草稿")
class DraftApi {

  private final Drafting drafting;
  private final SelfCheck selfCheck;
  private final SubmitDraft submitDraft;
  private final DraftAccess access;

  DraftApi(Drafting drafting, SelfCheck selfCheck, SubmitDraft submitDraft, DraftAccess access) {
    this.drafting = drafting;
    this.selfCheck = selfCheck;
    this.submitDraft = submitDraft;
    this.access = access;
  }

  /**
   * A new draft.
   *
   * @param unit credit code of the unit that will apply
   * @param answers what is filled in already, by field id
   */
  record Beginning(@NotBlank String unit, @Nullable Map<String, Object> answers) {}

  /**
   * What is filled in now.
   *
   * @param version the one on which the person has worked
   */
  record Saving(@NotNull Integer version, @NotNull Map<String, Object> answers) {}

  /** Which version is handed in. */
  record Handing(@NotNull Integer version) {}

  /** What became of the draft, now or before. */
  record Handed(String number, Instant submittedAt) {}

  /**
   * A draft.
   *
   * @param number number of the application that it became
   * @param answers left out where the caller has just sent them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      String id,
      String round,
      String unit,
      int version,
      Instant savedAt,
      String savedBy,
      @Nullable String number,
      @Nullable Facts answers) {

    static DraftView of(Draft draft, @Nullable Facts answers) {
      return new DraftView(
          draft.id(),
          draft.round(),
          draft.unit(),
          draft.version(),
          draft.savedAt(),
          draft.savedBy(),
          draft.number().orElse(null),
          answers);
    }
  }

  @PostMapping("/rounds/{round}/drafts")
  @Operation(summary = "新建草稿", description = "由申报单位的成员新建，同单位的成员都可以继续填写。")
  ResponseEntity<DraftView> start(
      @PathVariable String round,
      @RequestBody @Valid Beginning beginning,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var unit = access.unit(beginning.unit(), caller);
    var answers = beginning.answers();
    var draft =
        drafting.start(
            round, unit, answers == null ? Facts.none() : Facts.of(answers), caller.user());
    return ResponseEntity.created(URI.create("/api/drafts/" + draft.id()))
        .body(DraftView.of(draft, null));
  }

  @GetMapping("/drafts")
  @Operation(summary = "列出本单位尚未提交的草稿")
  List<DraftView> all(Authentication authentication) {
    return access.open(Caller.of(authentication)).stream()
        .map(draft -> DraftView.of(draft, null))
        .toList();
  }

  @GetMapping("/drafts/{id}")
  @Operation(summary = "查看一份草稿")
  DraftView find(@PathVariable String id, Authentication authentication) {
    var draft = access.own(id, Caller.of(authentication));
    return DraftView.of(draft, draft.answers());
  }

  @PutMapping("/drafts/{id}")
  @Operation(summary = "保存草稿", description = "须给出所依据的版本；其间已有人保存的，不覆盖，答复 409。")
  DraftView save(
      @PathVariable String id, @RequestBody @Valid Saving saving, Authentication authentication) {
    var caller = Caller.of(authentication);
    access.own(id, caller);
    return DraftView.of(drafting.save(id, saving.version(), saving.answers(), caller.user()), null);
  }

  @DeleteMapping("/drafts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除草稿")
  void discard(@PathVariable String id, Authentication authentication) {
    drafting.discard(access.own(id, Caller.of(authentication)).id());
  }

  @GetMapping("/drafts/{id}/check")
  @Operation(summary = "提交前自查", description = "按表单、受理条件和一票否决事项逐条核对，列出全部不符合项；不留记录，不作结论。")
  List<SelfCheck.Finding> check(@PathVariable String id, Authentication authentication) {
    var caller = Caller.of(authentication);
    return selfCheck.of(access.own(id, caller), caller.user());
  }

  @PostMapping("/drafts/{id}/submission")
  @Operation(summary = "提交草稿", description = "只提交一次；重复提交时答复第一次的结果。")
  Handed submit(
      @PathVariable String id, @RequestBody @Valid Handing handing, Authentication authentication) {
    var caller = Caller.of(authentication);
    access.own(id, caller);
    var application = submitDraft.submit(id, handing.version(), caller.user());
    return new Handed(application.number(), application.submittedAt());
  }
}
