package cn.zhuli.office.web.round;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.caller.Caller;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of experts and their conflicts of interest (G-4), for officers. */
@RestController
@RequestMapping("/api/experts")
@Tag(name = "评审专家")
class ExpertApi {

  private final Experts experts;
  private final ExpertPool pool;

  ExpertApi(Experts experts, ExpertPool pool) {
    this.experts = experts;
    this.pool = pool;
  }

  /** An expert as callers see one. */
  record ExpertView(
      String id, String name, String authority, @Nullable String unit, boolean active) {

    static ExpertView of(Expert expert) {
      return new ExpertView(
          expert.id(), expert.name(), expert.authority(), expert.unit(), expert.isActive());
    }
  }

  /**
   * What is on record of an expert.
   *
   * @param authority code of the association in whose pool the expert is
   * @param unit credit code of the expert's own unit, whose cases are never given to them
   * @param active whether they may be assigned now
   */
  record Particulars(
      @NotBlank @Size(max = 255) String name,
      @NotBlank @Size(max = 64) String authority,
      @Nullable String unit,
      @NotNull Boolean active) {

    Expert of(String id) {
      var code = unit == null || unit.isBlank() ? null : new CreditCode(unit).value();
      return new Expert(id, name.strip(), authority.strip(), code, active);
    }
  }

  /** A conflict of interest with an applicant, by credit code. */
  record Conflict(@NotBlank String applicant, @NotBlank @Size(max = 2000) String reason) {}

  @GetMapping
  @Operation(summary = "列出专家库")
  List<ExpertView> all(@RequestParam String authority, Authentication authentication) {
    refuseUnlessOfficer(authority, Caller.of(authentication));
    return experts.findByAuthorityOrderById(authority).stream().map(ExpertView::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "查看专家")
  ExpertView find(@PathVariable String id, Authentication authentication) {
    return ExpertView.of(governed(id, Caller.of(authentication)));
  }

  @PutMapping("/{id}")
  @Operation(summary = "登记或修改专家", description = "编号即其登录账号；整体替换。")
  ExpertView put(
      @PathVariable @Size(max = 50) String id,
      @RequestBody @Valid Particulars particulars,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    refuseUnlessOfficer(particulars.authority(), caller);
    if (experts.findById(id).isPresent()) {
      governed(id, caller);
    }
    return ExpertView.of(pool.put(particulars.of(id), caller.user()));
  }

  @PostMapping("/{id}/conflicts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "登记利害关系", description = "此后不再抽取该专家评审该单位的申报（G-4）；重复登记不变。")
  void declare(
      @PathVariable String id,
      @RequestBody @Valid Conflict conflict,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var expert = governed(id, caller);
    var applicant = new CreditCode(conflict.applicant()).value();
    pool.declareConflict(expert.id(), applicant, conflict.reason().strip(), caller.user());
  }

  private Expert governed(String id, Caller caller) {
    return experts
        .findById(id)
        .filter(expert -> caller.isOfficerOf(expert.authority()))
        .orElseThrow(() -> Refused.notFound("expert", id));
  }

  private static void refuseUnlessOfficer(String authority, Caller caller) {
    if (!caller.isOfficerOf(authority)) {
      throw Refused.forbidden(
          "只有该主管部门的项目管理人员可以管理其专家库", "Only officers of that authority manage its experts");
    }
  }
}
