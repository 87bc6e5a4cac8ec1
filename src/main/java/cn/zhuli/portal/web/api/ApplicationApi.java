package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.intake.Withdrawing;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rights.Disclosure;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing applications in, looking them up, taking them back. */
@RestController
@RequestMapping("/api")
@Tag(name = "申报")
class ApplicationApi {

  private final SubmitApplication submitting;
  private final Withdrawing withdrawing;
  private final Applications applications;
  private final Rounds rounds;
  private final CaseAccess cases;
  private final Disclosure disclosure;

  ApplicationApi(
      SubmitApplication submitting,
      Withdrawing withdrawing,
      Applications applications,
      Rounds rounds,
      CaseAccess cases,
      Disclosure disclosure) {
    this.submitting = submitting;
    this.withdrawing = withdrawing;
    this.applications = applications;
    this.rounds = rounds;
    this.cases = cases;
    this.disclosure = disclosure;
  }

  /**
   * An application.
   *
   * @param applicant unified credit code
   * @param applicantName used where the register does not know the applicant
   * @param answers values of the application form by field id
   */
  record Submission(
      @NotBlank String applicant,
      @Size(max = 255) @Nullable String applicantName,
      @NotNull Map<String, Object> answers) {}

  /** Why an application is taken back. */
  record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

  @PostMapping("/rounds/{round}/applications")
  @Operation(summary = "提交申报", description = "由申报单位的成员提交，或由项目管理人员代为提交；材料须先上传。")
  ResponseEntity<ApplicationView> submit(
      @PathVariable String round,
      @RequestBody @Valid Submission submission,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var code = new CreditCode(submission.applicant()).value();
    refuseStrangers(round, code, caller);
    var name = Objects.requireNonNullElse(submission.applicantName(), code);
    var application =
        submitting.submit(
            new SubmitApplication.Request(round, code, name, submission.answers()), caller.user());
    return ResponseEntity.created(URI.create("/api/applications/" + application.number()))
        .body(shown(applications.require(application.number()), caller));
  }

  @GetMapping("/applications/{number}")
  @Operation(summary = "查看一项申报")
  ApplicationView find(@PathVariable String number, Authentication authentication) {
    var caller = Caller.of(authentication);
    return shown(cases.readable(number, caller), caller);
  }

  @GetMapping("/applications")
  @Operation(summary = "查询申报", description = "按批次或申报单位查询，至少给出一项；只列出您可以查看的。")
  List<ApplicationView> search(
      @Parameter(description = "批次编号") @RequestParam(required = false) @Nullable String round,
      @Parameter(description = "统一社会信用代码") @RequestParam(required = false)
          @Nullable String applicant,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    return cases.visible(matching(round, applicant), caller).stream()
        .map(found -> ApplicationView.of(found, disclosure.ofRanking(found, caller)))
        .toList();
  }

  @PostMapping("/applications/{number}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "撤回申报", description = "协议生效之前可以撤回。")
  void withdraw(
      @PathVariable String number,
      @RequestBody @Valid Withdrawal withdrawal,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var application = cases.actedFor(number, caller);
    withdrawing.withdraw(application.number(), withdrawal.reason().strip(), caller.user());
  }

  private void refuseStrangers(String round, String code, Caller caller) {
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    if (!caller.actsFor(code) && !caller.isOfficerOf(found.authority())) {
      throw Refused.forbidden(
          "您不是该单位的成员，不能代其申报", "You are not a member of this applicant and cannot apply for it");
    }
  }

  private List<Application> matching(@Nullable String round, @Nullable String applicant) {
    if (round == null && applicant == null) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("round", "请给出批次 round 或申报单位 applicant", "Give round or applicant"));
    }
    var found =
        applicant == null
            ? applications.findByRoundOrderByNumber(String.valueOf(round))
            : applications.findByApplicantOrderByNumber(applicant);
    return found.stream().filter(one -> round == null || one.round().equals(round)).toList();
  }

  private ApplicationView shown(Application application, Caller caller) {
    return ApplicationView.of(application, disclosure.ofRanking(application, caller))
        .with(application.answers());
  }
}
