package cn.zhuli.acceptance.web;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an officer reports that fraud was established, at whatever stage (SD-E3, CA-11). */
@RestController
@Tag(name = "申报")
class FraudApi {

  private final Accountability accountability;
  private final CaseAccess cases;

  FraudApi(Accountability accountability, CaseAccess cases) {
    this.accountability = accountability;
    this.cases = cases;
  }

  /** What was found, and under which rule. */
  record Finding(
      @NotBlank @Size(max = 64) String rule, @NotBlank @Size(max = 2000) String finding) {}

  @PostMapping("/api/applications/{number}/fraud")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "查实弄虚作假", description = "立即中止在办事项并撤销资格，已拨款项转入追回；限项目管理人员。")
  void report(
      @PathVariable String number,
      @RequestBody @Valid Finding finding,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var application = cases.governed(number, caller);
    refuseSecond(application);
    accountability.reportFraud(
        application.number(), finding.rule().strip(), finding.finding().strip(), caller.user());
  }

  private static void refuseSecond(Application application) {
    if (application.outcome().equals(Optional.of("revoked"))) {
      throw Refused.conflict(
          "G-7", "该项目已因弄虚作假撤销资格，无需重复登记", "This case has been revoked for fraud already");
    }
  }
}
