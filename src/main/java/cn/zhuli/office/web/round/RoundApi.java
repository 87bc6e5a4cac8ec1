package cn.zhuli.office.web.round;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Tracks;
import cn.zhuli.programme.web.Openable;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening rounds and seeing how they stand. */
@RestController
@RequestMapping("/api/rounds")
@Tag(name = "批次")
class RoundApi {

  private final OpenRound opening;
  private final Openable openable;
  private final Rounds rounds;
  private final Tracks tracks;
  private final RoundBoard board;
  private final CaseAccess cases;

  RoundApi(
      OpenRound opening,
      Openable openable,
      Rounds rounds,
      Tracks tracks,
      RoundBoard board,
      CaseAccess cases) {
    this.opening = opening;
    this.openable = openable;
    this.rounds = rounds;
    this.tracks = tracks;
    this.board = board;
    this.cases = cases;
  }

  /** The terms of a year; what is left out is taken from the model in force. */
  record Terms(
      @NotBlank String programme,
      @NotNull @Min(OpenRound.FIRST_YEAR) @Max(OpenRound.LAST_YEAR) Integer year,
      @NotNull Instant deadline,
      @Nullable Integer places,
      @Nullable BigDecimal award,
      @Nullable BigDecimal budget,
      @Nullable LocalDate materialsDue) {

    OpenRound.Request asRequest() {
      return new OpenRound.Request(programme, year, deadline, places, award, budget, materialsDue);
    }
  }

  @PostMapping
  @Operation(
      summary = "立项新批次",
      description = "由该计划的项目管理人员或系统管理员办理；未填的名额、金额、预算、验收期限取自现行模型。批次自此受现行规则约束（G-10）。")
  ResponseEntity<RoundView> open(@RequestBody @Valid Terms terms, Authentication authentication) {
    var caller = Caller.of(authentication);
    openable.find(terms.programme(), caller);
    var opened = opening.open(terms.asRequest(), caller.user());
    return ResponseEntity.created(URI.create("/api/rounds/" + opened.id()))
        .body(view(rounds.get(opened.id()), caller));
  }

  @GetMapping
  @Operation(summary = "列出批次", description = "新的在前。")
  List<RoundView> all() {
    return rounds.findAllByOrderByYearDescIdAsc().stream()
        .map(round -> RoundView.of(round, tracks.of(round.id()), null))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "查看批次", description = "条件和阶段人人可见；申报数、结果、资金和正在等待的事项（缺哪一项、缺谁的评分）只有主管部门可见。")
  RoundView find(@PathVariable String id, Authentication authentication) {
    var round = rounds.findById(id).orElseThrow(() -> Refused.notFound("round", id));
    return view(round, Caller.of(authentication));
  }

  @GetMapping("/{id}/list")
  @Operation(summary = "查看排序名单", description = "名次、得分、去向和理由；限主管部门。")
  List<RankedView> list(@PathVariable String id, Authentication authentication) {
    return board.ranked(cases.runBy(id, Caller.of(authentication)));
  }

  private RoundView view(Round round, Caller caller) {
    var progress = caller.isStaffOf(round.authority()) ? board.progress(round) : null;
    return RoundView.of(round, tracks.of(round.id()), progress);
  }
}
