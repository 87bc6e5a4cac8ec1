package cn.zhuli.notice;

import cn.zhuli.calendar.Periods;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Track.Opens;
import cn.zhuli.programme.Tracks;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes calls, proposed lists, promotions and results, each frozen as it was shown (G-5). */
@Component
public class Publishing {

  private final Notices notices;
  private final NoticeItems items;
  private final Applications applications;
  private final Rounds rounds;
  private final Tracks tracks;
  private final Amounts amounts;
  private final Periods periods;
  private final DecisionLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publishing(
      Notices notices,
      NoticeItems items,
      Applications applications,
      Rounds rounds,
      Tracks tracks,
      Amounts amounts,
      Periods periods,
      DecisionLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.items = items;
    this.applications = applications;
    this.rounds = rounds;
    this.tracks = tracks;
    this.amounts = amounts;
    this.periods = periods;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** Publishes the call: for how many places, for how much, until when. */
  public Notice call(Occasion occasion) {
    var round = rounds.get(occasion.round());
    var content =
        Facts.of("places", round.places())
            .with("award", round.award())
            .with("budget", round.budget())
            .with("deadline", round.deadline().toString());
    var called =
        tracks.of(round.id()).stream().filter(track -> track.opens() == Opens.CALL).toList();
    var all = called.isEmpty() ? content : content.with("tracks", rows(called));
    return publish(occasion, round, Kind.CALL, all, List.of(), round.deadline());
  }

  /** Publishes the own call of some tracks, until the last of their deadlines. */
  public Notice call(Occasion occasion, List<Track> called) {
    var round = rounds.get(occasion.round());
    var ends =
        called.stream()
            .flatMap(track -> track.deadline(round).stream())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var content = Facts.of("tracks", rows(called)).with("deadline", ends.toString());
    return publish(occasion, round, Kind.CALL, content, List.of(), ends);
  }

  private static List<Map<String, Object>> rows(List<Track> called) {
    return called.stream()
        .map(
            track ->
                Facts.of("track", track.label())
                    .with("places", track.places().orElse(null))
                    .with("least", track.least())
                    .with("most", track.most())
                    .asMap())
        .toList();
  }

  /**
   * Publishes the proposed list of a round; whoever was awarded after an earlier one is not shown
   * again (YC-3).
   *
   * @param period how long objections are taken, as the model has it, such as {@code P7D}
   */
  public Notice proposed(Occasion occasion, String period) {
    var selected = selected(occasion.round());
    var ends = periods.end(clock.instant(), period);
    return publish(occasion, Kind.PROPOSED, selected, ends);
  }

  /** Publishes one application that has moved up, with a period of its own. */
  public Notice promoted(Occasion occasion, String period) {
    var ends = periods.end(clock.instant(), period);
    return publish(occasion, Kind.PROMOTED, List.of(applications.get(occasion.subject())), ends);
  }

  /** Publishes the final list: whoever is awarded, or has a place and is about to be. */
  public Notice results(Occasion occasion) {
    var awarded =
        applications.findByRoundOrderByNumber(occasion.round()).stream()
            .filter(application -> application.award().isPresent() || holdsAPlace(application))
            .sorted(byRank())
            .toList();
    return publish(occasion, Kind.RESULT, awarded, clock.instant());
  }

  /** Publishes one award by itself, ahead of the final list. */
  public Notice result(Occasion occasion) {
    return publish(
        occasion, Kind.RESULT, List.of(applications.get(occasion.subject())), clock.instant());
  }

  /** The notice on which an application stands now; empty if it has not been shown yet. */
  public Optional<Notice> of(String number) {
    return notices.newestWith(number);
  }

  private static boolean holdsAPlace(Application application) {
    return application.stands(Standing.SELECTED) && !application.isClosed();
  }

  private List<Application> selected(String round) {
    return applications.findByRoundAndStanding(round, Standing.SELECTED).stream()
        .filter(application -> holdsAPlace(application) && application.award().isEmpty())
        .sorted(byRank())
        .toList();
  }

  private static Comparator<Application> byRank() {
    return Comparator.comparing((Application application) -> application.track().orElse(""))
        .thenComparing(application -> application.rank().orElse(0))
        .thenComparing(Application::number);
  }

  private Notice publish(Occasion occasion, Kind kind, List<Application> listed, Instant ends) {
    var rows = listed.stream().map(this::row).toList();
    return publish(
        occasion, rounds.get(occasion.round()), kind, Facts.of("list", rows), listed, ends);
  }

  private Map<String, Object> row(Application application) {
    var track = tracks.find(application.round(), application.track().orElse(null));
    return Facts.of("number", application.number())
        .with("applicant", application.applicantName())
        .with("project", application.project().orElse(null))
        .with("track", track.map(Track::label).orElse(null))
        .with("amount", track.map(ignored -> amounts.of(application)).orElse(null))
        .with("rank", application.rank().orElse(null))
        .with("score", application.score().orElse(null))
        .asMap();
  }

  Notice publish(
      Occasion occasion,
      Round round,
      Kind kind,
      Facts content,
      List<Application> listed,
      Instant ends) {
    var id = round.id() + "-N" + (notices.countByRound(round.id()) + 1);
    var title = round.year() + " 年度" + round.title() + occasion.label();
    var notice =
        notices.saveAndFlush(
            new Notice(id, round.id(), kind, title, content, clock.instant(), ends));
    listed.forEach(application -> items.save(new NoticeItem(id, application.number())));
    log.record(
        occasion,
        "published",
        null,
        Facts.of("notice", id)
            .with("hash", notice.hash())
            .with("endsAt", ends.toString())
            .with("listed", listed.size()));
    events.publishEvent(new NoticePublished(id));
    return notice;
  }
}
