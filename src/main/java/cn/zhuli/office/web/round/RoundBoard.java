package cn.zhuli.office.web.round;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Gate;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.OpenWork;
import cn.zhuli.payment.Balance;
import cn.zhuli.payment.TrackSums;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.programme.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts together how a round stands, and what and whom it waits for. */
@Component
class RoundBoard {

  private final Applications applications;
  private final Milestones milestones;
  private final Assignments assignments;
  private final Experts experts;
  private final Balance balance;
  private final TrackSums trackSums;
  private final Tracks tracks;
  private final Amounts amounts;
  private final Wording wording;
  private final OpenWork work;

  RoundBoard(
      Applications applications,
      Milestones milestones,
      Assignments assignments,
      Experts experts,
      Balance balance,
      TrackSums trackSums,
      Tracks tracks,
      Amounts amounts,
      Wording wording,
      OpenWork work) {
    this.applications = applications;
    this.milestones = milestones;
    this.assignments = assignments;
    this.experts = experts;
    this.balance = balance;
    this.trackSums = trackSums;
    this.tracks = tracks;
    this.amounts = amounts;
    this.wording = wording;
    this.work = work;
  }

  RoundView.Progress progress(Round round) {
    var all = applications.findByRoundOrderByNumber(round.id());
    return new RoundView.Progress(
        round.applications(),
        count(all, application -> application.standing().map(Enum::name)),
        count(all, Application::outcome),
        balance.of(round.id(), round.budget()),
        trackSums.of(round),
        milestones.waitingFor(round.id()).map(gate -> waiting(round, gate, all)).orElse(null));
  }

  /** The ranked list: by track and rank, then those below the threshold by score. */
  List<RankedView> ranked(Round round) {
    return applications.findByRoundOrderByNumber(round.id()).stream()
        .filter(application -> application.standing().isPresent())
        .sorted(
            Comparator.comparing((Application a) -> a.track().orElse(""))
                .thenComparing(a -> a.rank().orElse(Integer.MAX_VALUE))
                .thenComparing(
                    a -> a.score().orElse(null), Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(Application::number))
        .map(this::ranked)
        .toList();
  }

  private RankedView ranked(Application application) {
    var track = tracks.find(application.round(), application.track().orElse(null));
    return RankedView.of(
        application, track.map(Track::label).orElse(null), amounts.of(application));
  }

  private static Map<String, Long> count(
      List<Application> all, Function<Application, Optional<String>> by) {
    return all.stream()
        .flatMap(application -> by.apply(application).stream())
        .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
  }

  private Waiting waiting(Round round, Gate gate, List<Application> all) {
    var milestone = String.valueOf(gate.milestone());
    var concerned = Objects.requireNonNullElse(gate.concerned(), Milestones.Concerned.ALL);
    var numbers = milestones.missing(gate.round(), milestone, concerned);
    var judges = judges(numbers);
    var open = work.of(numbers);
    var missing =
        all.stream()
            .filter(application -> numbers.contains(application.number()))
            .map(a -> missing(a, judges, open))
            .toList();
    return new Waiting(milestone, wording.milestone(round, milestone), concerned, missing);
  }

  private static Waiting.Missing missing(
      Application application,
      Map<String, List<Waiting.Judge>> judges,
      Map<String, List<OpenWork.Step>> open) {
    var number = application.number();
    return new Waiting.Missing(
        number,
        application.applicantName(),
        judges.getOrDefault(number, List.of()),
        open.getOrDefault(number, List.of()));
  }

  /** Whose scores are missing, by application. */
  private Map<String, List<Waiting.Judge>> judges(List<String> numbers) {
    return assignments.findByNumberInAndStatus(numbers, Assignment.Status.ASSIGNED).stream()
        .sorted(Comparator.comparing(Assignment::expert))
        .collect(
            groupingBy(
                Assignment::number, mapping(assignment -> judge(assignment.expert()), toList())));
  }

  private Waiting.Judge judge(String expert) {
    return new Waiting.Judge(expert, experts.findById(expert).map(Expert::name).orElse(expert));
  }
}
