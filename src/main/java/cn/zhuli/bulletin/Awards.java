package cn.zhuli.bulletin;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The awards that stand and whose result was published, newest year first; read from the database
 * once in a while.
 */
@Component
public class Awards {

  private final NoticeBoard board;
  private final Applications applications;
  private final Rounds rounds;
  private final Tracks tracks;

  Awards(NoticeBoard board, Applications applications, Rounds rounds, Tracks tracks) {
    this.board = board;
    this.applications = applications;
    this.rounds = rounds;
    this.tracks = tracks;
  }

  @Cacheable(cacheNames = Keeping.AWARDS, key = Keeping.EDITION, sync = true)
  @Transactional(readOnly = true)
  public List<Award> all() {
    var published = published();
    return rounds.findAllByOrderByYearDescIdAsc().stream()
        .flatMap(round -> of(round, published).stream())
        .toList();
  }

  private List<Award> of(Round round, Map<String, Instant> published) {
    var labels =
        tracks.of(round.id()).stream().collect(Collectors.toMap(Track::code, Track::label));
    var authority = board.authority(round);
    return applications.findAwarded(List.of(round.id())).stream()
        .filter(application -> published.containsKey(application.number()))
        .sorted(Comparator.comparing(Application::number))
        .map(
            application ->
                new Award(
                    application.number(),
                    round.year(),
                    round.programme(),
                    round.title(),
                    application.track().map(labels::get).orElse(null),
                    application.project().orElse(null),
                    application.applicantName(),
                    application.applicant(),
                    application.award().orElse(BigDecimal.ZERO),
                    LocalDate.ofInstant(published.get(application.number()), Time.ZONE),
                    round.authority(),
                    authority))
        .toList();
  }

  /** When each application first stood on a published result. */
  private Map<String, Instant> published() {
    Map<String, Instant> first = new HashMap<>();
    Function<Facts, String> number = row -> row.text("number");
    for (var notice : board.all()) {
      if (notice.isResult()) {
        notice.listed().stream().map(number).forEach(n -> first.put(n, notice.publishedAt()));
      }
    }
    return first;
  }
}
