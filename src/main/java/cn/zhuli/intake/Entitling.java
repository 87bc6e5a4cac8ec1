package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what nobody applies for: a unit is due it by what it reached (YC-K4). */
@Component
public class Entitling {

  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Entitling(Applications applications, ApplicationEventPublisher events, Clock clock) {
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a unit's case in a track, both or neither. It competes with nobody, so it has its place
   * and is on the next list that is published.
   *
   * @param round held until the transaction ends, since it gives the number
   * @param amount yuan
   * @param answers what the amount was computed from
   * @return the application; empty where the unit has one by this way already, which stays as it is
   */
  public Optional<Application> entitle(
      Round round, Applicant unit, String track, BigDecimal amount, Facts answers) {
    var once = Applications.ENTITLED + track;
    if (applications.existsByRoundAndApplicantAndOnce(round.id(), unit.creditCode(), once)) {
      return Optional.empty();
    }
    var application =
        applications.saveAndFlush(
            new Application(
                round.nextNumber(),
                round.id(),
                unit,
                clock.instant(),
                Occasion.SYSTEM,
                answers,
                new Bid(track, amount, once)));
    application.moveTo(Standing.SELECTED, "按完成情况核算，不须申报");
    events.publishEvent(new ApplicationEntitled(application, round));
    return Optional.of(application);
  }
}
