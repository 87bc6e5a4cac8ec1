package cn.zhuli.bulletin.web;

import cn.zhuli.fact.Facts;
import cn.zhuli.notice.Notice;
import cn.zhuli.notice.Notices;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was published about a round, just as it was shown. */
@RestController
@Tag(name = "公示与异议")
class NoticeApi {

  private final Notices notices;
  private final Rounds rounds;

  NoticeApi(Notices notices, Rounds rounds) {
    this.notices = notices;
    this.rounds = rounds;
  }

  /**
   * A notice.
   *
   * @param hash SHA-256 of the content as it was published
   * @param endsAt last instant at which an objection is in time
   */
  record NoticeView(
      String id,
      Notice.Kind kind,
      String title,
      Facts content,
      String hash,
      Instant publishedAt,
      Instant endsAt) {

    static NoticeView of(Notice notice) {
      return new NoticeView(
          notice.id(),
          notice.kind(),
          notice.title(),
          notice.content(),
          notice.hash(),
          notice.publishedAt(),
          notice.endsAt());
    }
  }

  @GetMapping("/api/rounds/{id}/notices")
  @Operation(summary = "列出批次的公告和公示", description = "先发布的在前；内容和发布时一致，可用校验值核对。")
  List<NoticeView> of(@PathVariable String id) {
    if (rounds.findById(id).isEmpty()) {
      throw Refused.notFound("round", id);
    }
    return notices.findByRoundOrderByPublishedAtAscIdAsc(id).stream().map(NoticeView::of).toList();
  }
}
