package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who holds a place, who leaves it, who moves up (G-5). */
@Component
public class Places {

  private final Applications applications;
  private final Rounds rounds;
  private final Vacancies vacancies;
  private final Milestones milestones;
  private final DecisionLog log;
  private final ApplicationEventPublisher events;

  Places(
      Applications applications,
      Rounds rounds,
      Vacancies vacancies,
      Milestones milestones,
      DecisionLog log,
      ApplicationEventPublisher events) {
    this.applications = applications;
    this.rounds = rounds;
    this.vacancies = vacancies;
    this.milestones = milestones;
    this.log = log;
    this.events = events;
  }

  /**
   * An application leaves, with its place if it had one; then the next in rank moves up. A place
   * whose award is committed stays taken, since its money is: nobody could be paid in its stead.
   */
  public void leave(Occasion occasion, String reason) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    var application = applications.get(occasion.subject());
    var freed = application.stands(Standing.SELECTED) && application.award().isEmpty();
    application.moveTo(Standing.LEFT, reason);
    log.record(occasion, "left", reason, Facts.of("placeFreed", freed));
    if (freed && round.phase() == Round.Phase.REVIEWING) {
      promoteNext(occasion, round, application);
    }
    milestones.release(application);
  }

  /**
   * After the list was ranked anew: an application keeps its place unless the next in rank is
   * another one now, who then moves up (G-5). Without the place it waits in reserve.
   *
   * @return whether it keeps its place
   */
  boolean keepAgainstReserves(Occasion occasion, Round round, Application application) {
    application.moveTo(Standing.RESERVE, "重新评分后名次后移，列为候补");
    applications.flush();
    var next = next(round, application).map(Application::number);
    var kept = next.filter(number -> !number.equals(application.number())).isEmpty();
    if (kept) {
      application.moveTo(Standing.SELECTED, "重新评分后仍在名额之内");
    } else {
      passOn(occasion, round, application);
    }
    return kept;
  }

  /** Whoever is next in rank has the place that an application has lost. */
  void passOn(Occasion occasion, Round round, Application application) {
    promoteNext(occasion, round, application);
    milestones.release(application);
  }

  /**
   * The next in rank moves up: of the track in which a place fell free, otherwise of another one.
   * Where amounts differ, so many move up as fit, and nobody ahead of the next. While a person has
   * yet to choose among the tied of a track, a place that falls free there is theirs.
   */
  private void promoteNext(Occasion occasion, Round round, Application left) {
    applications.flush();
    for (var next = next(round, left); next.isPresent(); next = next(round, left)) {
      promote(occasion, next.get());
    }
  }

  private Optional<Application> next(Round round, Application left) {
    var tied = open(round, Standing.TIED);
    var claims = tied.stream().map(vacancies::claim).toList();
    var free = vacancies.free(round);
    var beside = free.less(free.keptFor(claims));
    return heads(round).stream()
        .filter(head -> tied.stream().noneMatch(one -> one.track().equals(head.track())))
        .filter(head -> beside.hold(List.of(vacancies.claim(head))))
        .min(Comparator.comparing((Application head) -> !head.track().equals(left.track())));
  }

  /** The first reserve of each track, in the order of their codes. */
  private Collection<Application> heads(Round round) {
    return open(round, Standing.RESERVE).stream()
        .sorted(
            Comparator.comparing((Application application) -> application.rank().orElseThrow())
                .thenComparing(Application::submittedAt)
                .thenComparing(Application::number))
        .collect(
            Collectors.toMap(
                application -> application.track().orElse(""),
                Function.identity(),
                (first, second) -> first,
                TreeMap::new))
        .values();
  }

  private List<Application> open(Round round, Standing standing) {
    return applications.findByRoundAndStanding(round.id(), standing).stream()
        .filter(application -> !application.isClosed())
        .toList();
  }

  private void promote(Occasion occasion, Application next) {
    next.moveTo(Standing.SELECTED, "前面的单位退出，依次递补");
    applications.flush();
    log.record(
        occasion.about(next.number()),
        "promoted",
        next.standingReason(),
        Facts.of("instead", occasion.subject()).with("rank", next.rank().orElse(null)));
    events.publishEvent(new ReservePromoted(next.number()));
  }
}
