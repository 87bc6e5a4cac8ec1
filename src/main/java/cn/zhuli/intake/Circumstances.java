package cn.zhuli.intake;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What decision tables can ask of an application beside its answers and the register: {@code
 * track}, {@code submittedOn} (a day such as {@code 2026-05-31}), {@code partnersCount}, {@code
 * earlierAwards} (in earlier rounds of the programme), {@code amount} in yuan and, once there is
 * one, {@code score}; where it goes to a need, {@code needUnit} and {@code needCity}; the {@link
 * LastDays} that the model names; and {@link UnitKnowledge}.
 */
@Supplies({
  "track",
  "submittedOn",
  "partnersCount",
  "earlierAwards",
  "amount",
  "score",
  "conditionsMet"
})
@Component
public class Circumstances {

  private final Applications applications;
  private final Rounds rounds;
  private final RegistryFacts registry;
  private final PublishedNeeds needs;
  private final Programmes programmes;
  private final LastDays lastDays;
  private final List<UnitKnowledge> knowledge;

  Circumstances(
      Applications applications,
      Rounds rounds,
      RegistryFacts registry,
      PublishedNeeds needs,
      Programmes programmes,
      LastDays lastDays,
      List<UnitKnowledge> knowledge) {
    this.applications = applications;
    this.rounds = rounds;
    this.registry = registry;
    this.needs = needs;
    this.programmes = programmes;
    this.lastDays = lastDays;
    this.knowledge = List.copyOf(knowledge);
  }

  /** The circumstances of an application that is in. */
  public Facts of(Application application) {
    return ofUnit(application, application.applicant(), application.answers());
  }

  /** The circumstances of an application as they are for one of its partners. */
  public Facts ofPartner(Application application, String creditCode) {
    return ofUnit(application, creditCode, application.answers());
  }

  private Facts ofUnit(Application application, String unit, Facts answers) {
    var round = rounds.get(application.round());
    return of(round, unit, answers, application.track().orElse(null), application.submittedAt())
        .with("amount", application.amount().orElse(null))
        .with("score", application.score().orElse(null));
  }

  /** All that is known of an application: declared, overridden by the register; circumstances. */
  public Facts all(Application application) {
    return all(application, Facts.none());
  }

  /** All that is known of an application, were its answers as they are filed now. */
  Facts all(Application application, Facts filed) {
    var answers = application.answers().overriddenBy(filed);
    return all(rounds.get(application.round()), application.applicant(), answers)
        .with("conditionsMet", application.conditionsMet())
        .overriddenBy(ofUnit(application, application.applicant(), answers));
  }

  /** All that is known of an application that arrives. */
  Facts arriving(
      Round round, CreditCode applicant, Facts answers, @Nullable String track, Instant at) {
    return all(round, applicant.value(), answers)
        .overriddenBy(of(round, applicant.value(), answers, track, at));
  }

  private Facts all(Round round, String applicant, Facts answers) {
    return answers.overriddenBy(
        Facts.of(registry.of(new CreditCode(applicant), round.deadlineDay())));
  }

  private Facts of(
      Round round, String applicant, Facts answers, @Nullable String track, Instant at) {
    var programme = programmes.of(round.programme(), round.bundle());
    var facts =
        Facts.none()
            .with("track", track)
            .with("submittedOn", LocalDate.ofInstant(at, Time.ZONE).toString())
            .with("partnersCount", answers.rows("partners").size())
            .with("earlierAwards", earlierAwards(round, applicant))
            .overriddenBy(needs.facts(answers.text("need")))
            .overriddenBy(lastDays.of(programme.defaults().text("lastDays"), answers));
    for (var known : knowledge) {
      facts = facts.overriddenBy(known.of(round, applicant));
    }
    return facts;
  }

  private int earlierAwards(Round round, String applicant) {
    return Math.toIntExact(
        applications.countEarlierAwards(applicant, round.programme(), round.year()));
  }
}
