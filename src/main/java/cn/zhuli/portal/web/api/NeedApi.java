package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.need.FilingNeeds;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rights.NeedAccess;
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

/** Filing needs, looking them up, taking them back. */
@RestController
@RequestMapping("/api")
@Tag(name = "需求")
class NeedApi {

  private final FilingNeeds filing;
  private final FiledNeeds needs;
  private final NeedAccess access;
  private final Rounds rounds;

  NeedApi(FilingNeeds filing, FiledNeeds needs, NeedAccess access, Rounds rounds) {
    this.filing = filing;
    this.needs = needs;
    this.access = access;
    this.rounds = rounds;
  }

  /**
   * A need.
   *
   * @param unit credit code of the unit that files it
   * @param answers values of the need's form by field id
   */
  record Filing(@NotBlank String unit, @NotNull Map<String, Object> answers) {}

  /** Why a need is taken back. */
  record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

  @PostMapping("/rounds/{round}/needs")
  @Operation(summary = "报送需求", description = "征集期内由报送单位的成员提交，或由项目管理人员代为提交；材料须先上传。")
  ResponseEntity<NeedView> file(
      @PathVariable String round, @RequestBody @Valid Filing filed, Authentication authentication) {
    var caller = Caller.of(authentication);
    var code = new CreditCode(filed.unit()).value();
    refuseStrangers(round, code, caller);
    var need = filing.file(new FilingNeeds.Request(round, code, filed.answers()), caller.user());
    return ResponseEntity.created(URI.create("/api/needs/" + need.id()))
        .body(NeedView.of(need, true));
  }

  @GetMapping("/needs")
  @Operation(summary = "列出需求", description = "已公布的无需登录即可查看；报送单位和主管部门另可看到自己的全部需求。")
  List<NeedView> all(
      @Parameter(description = "批次编号") @RequestParam(required = false) @Nullable String round,
      @Nullable Authentication authentication) {
    var caller = Caller.of(authentication);
    var found = round == null ? needs.findAllByOrderById() : needs.findByRoundOrderById(round);
    return found.stream()
        .filter(need -> access.maySee(need, caller))
        .map(need -> NeedView.of(need, access.isWhole(need, caller)))
        .toList();
  }

  @GetMapping("/needs/{id}")
  @Operation(summary = "查看一项需求", description = "已公布的无需登录即可查看，联系人和材料除外。")
  NeedView find(@PathVariable String id, @Nullable Authentication authentication) {
    var caller = Caller.of(authentication);
    return needs
        .findById(id)
        .filter(need -> access.maySee(need, caller))
        .map(need -> NeedView.of(need, access.isWhole(need, caller)))
        .orElseThrow(() -> Refused.notFound("need", id));
  }

  @PostMapping("/needs/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "撤回需求", description = "公布之前，报送单位可以撤回。")
  void withdraw(
      @PathVariable String id,
      @RequestBody @Valid Withdrawal withdrawal,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    filing.withdraw(access.filed(id, caller).id(), withdrawal.reason().strip(), caller.user());
  }

  private void refuseStrangers(String round, String code, Caller caller) {
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    if (!caller.actsFor(code) && !caller.isOfficerOf(found.authority())) {
      throw Refused.forbidden(
          "您不是该单位的成员，不能代其报送", "You are not a member of this unit and cannot file for it");
    }
  }
}
