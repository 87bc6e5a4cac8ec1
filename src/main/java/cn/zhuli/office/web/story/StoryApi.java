package cn.zhuli.office.web.story;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rights.Telling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The story of an application for programs. */
@RestController
@Tag(name = "申报")
class StoryApi {

  private final Telling telling;
  private final Wording wording;
  private final CaseAccess cases;
  private final Rounds rounds;

  StoryApi(Telling telling, Wording wording, CaseAccess cases, Rounds rounds) {
    this.telling = telling;
    this.wording = wording;
    this.cases = cases;
    this.rounds = rounds;
  }

  @GetMapping("/api/applications/{number}/story")
  @Operation(
      summary = "查看办理全程",
      description = "按时间顺序列出每一步的结论、依据条款、办理人、所依据的事实和规则版本（G-2）；申报单位在名单公示前看不到评审内容。")
  StoryView story(@PathVariable String number, Authentication authentication) {
    var caller = Caller.of(authentication);
    var application = cases.open(number, caller);
    var round = rounds.get(application.round());
    return new StoryView(
        application.number(),
        application.applicant(),
        application.applicantName(),
        round.id(),
        round.title(),
        round.year(),
        application.outcome().orElse(null),
        application.outcome().map(wording::verdict).orElse(null),
        application.outcomeRule(),
        application.closedAt().orElse(null),
        telling.to(caller, application).stream()
            .map(told -> StoryView.Entry.of(told, wording))
            .toList());
  }
}
