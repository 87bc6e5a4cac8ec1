package cn.zhuli.bulletin;

import cn.zhuli.fact.FactsAsJson;
import cn.zhuli.notice.Notice;
import cn.zhuli.notice.Notices;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever published, newest first; read from the database once in a while. */
@Component
public class NoticeBoard {

  private final Notices notices;
  private final Rounds rounds;
  private final Programmes programmes;
  private final FactsAsJson json = new FactsAsJson();

  NoticeBoard(Notices notices, Rounds rounds, Programmes programmes) {
    this.notices = notices;
    this.rounds = rounds;
    this.programmes = programmes;
  }

  /** Only one reader at a time reads the database, the others wait for what it finds. */
  @Cacheable(cacheNames = Keeping.NOTICES, key = Keeping.EDITION, sync = true)
  @Transactional(readOnly = true)
  public List<Posted> all() {
    Map<String, Round> known =
        rounds.findAllByOrderByYearDescIdAsc().stream()
            .collect(Collectors.toMap(Round::id, round -> round));
    return notices.findAllByOrderByPublishedAtDescIdDesc().stream()
        .flatMap(
            notice ->
                Stream.ofNullable(known.get(notice.round())).map(round -> posted(notice, round)))
        .toList();
  }

  private Posted posted(Notice notice, Round round) {
    return Posted.of(notice, round.bundle(), authority(round), frozen(notice));
  }

  String authority(Round round) {
    return programmes.of(round.programme(), round.bundle()).defaults().text("authorityName");
  }

  private String frozen(Notice notice) {
    return Objects.requireNonNull(json.convertToDatabaseColumn(notice.content()));
  }
}
