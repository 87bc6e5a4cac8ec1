package cn.zhuli.office.web.round;

import cn.zhuli.acceptance.Summing;
import cn.zhuli.programme.Goal;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programmes in force, and how far each is on the way to its goal (SD-7). */
@RestController
@RequestMapping("/api/programmes")
@Tag(name = "计划")
class ProgrammeApi {

  private final Programmes programmes;
  private final Rounds rounds;
  private final Summing summing;

  ProgrammeApi(Programmes programmes, Rounds rounds, Summing summing) {
    this.programmes = programmes;
    this.rounds = rounds;
    this.summing = summing;
  }

  /**
   * A programme in force.
   *
   * @param newestRound its newest round, if it ever had one
   * @param goals how far each of its goals is by then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProgrammeView(
      String key,
      String title,
      String authority,
      @Nullable String newestRound,
      List<Goal.Progress> goals) {}

  @GetMapping
  @Operation(summary = "列出现行计划", description = "附最新批次和多年目标的进度（SD-7）。")
  List<ProgrammeView> inForce() {
    return programmes.inForce().stream().map(this::view).toList();
  }

  private ProgrammeView view(Programme programme) {
    var newest = newest(programme.key());
    return new ProgrammeView(
        programme.key(),
        programme.title(),
        programme.authority(),
        newest.map(Round::id).orElse(null),
        newest.map(summing::progress).orElse(List.of()));
  }

  private Optional<Round> newest(String programme) {
    return rounds.findByProgrammeAndYearBetween(programme, 0, Integer.MAX_VALUE).stream()
        .max(Comparator.comparing(Round::year).thenComparing(Round::id));
  }
}
