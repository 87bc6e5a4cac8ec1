package cn.zhuli.assessment;

import cn.zhuli.assessment.Assignment.Status;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.joint.Partners;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who scores an application: assigned from the pool with balanced load, never with a conflict of
 * interest with the applicant or a partner, replaced on withdrawal (G-4).
 */
@Component
public class Panel {

  private final Experts experts;
  private final Assignments assignments;
  private final Interests interests;
  private final Partners partners;
  private final Applications applications;
  private final Rounds rounds;
  private final DecisionLog log;
  private final Clock clock;

  Panel(
      Experts experts,
      Assignments assignments,
      Interests interests,
      Partners partners,
      Applications applications,
      Rounds rounds,
      DecisionLog log,
      Clock clock) {
    this.experts = experts;
    this.assignments = assignments;
    this.interests = interests;
    this.partners = partners;
    this.applications = applications;
    this.rounds = rounds;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Assigns experts until the panel has its size, those with least work first.
   *
   * @return whether the panel is complete
   */
  public boolean fill(Occasion occasion, int size) {
    var application = applications.get(occasion.subject());
    var missing = size - members(application.number()).size();
    var chosen = available(application).stream().limit(Math.max(0, missing)).toList();
    assign(occasion, application, chosen.stream().map(Expert::id).sorted().toList());
    return chosen.size() >= missing;
  }

  /** Assigns the named experts as well; refused if one of them has a conflict or is no expert. */
  public void add(Occasion occasion, List<String> named) {
    var application = applications.get(occasion.subject());
    var allowed = available(application).stream().map(Expert::id).collect(Collectors.toSet());
    named.stream()
        .filter(expert -> !allowed.contains(expert))
        .findFirst()
        .ifPresent(
            expert -> {
              throw Refused.invalid(
                  "G-4",
                  "专家 " + expert + " 有利害关系、已评过本项或不在库中，请另选",
                  "Expert " + expert + " has a conflict, has had this case or is unknown");
            });
    assign(occasion, application, named.stream().sorted().toList());
  }

  /** Finds another expert for one who is out; empty when nobody is left. */
  public Optional<String> substitute(Occasion occasion, String out, String reason) {
    var application = applications.get(occasion.subject());
    end(application, out, Status.LATE, reason);
    var next = available(application).stream().findFirst().map(Expert::id);
    next.ifPresent(expert -> assign(occasion, application, List.of(expert)));
    return next;
  }

  /** An expert steps back for a conflict of interest; the conflict is remembered. */
  public void withdraw(Occasion occasion, String expert, String reason) {
    var application = applications.get(occasion.subject());
    end(application, expert, Status.WITHDRAWN, reason);
    interests.declare(expert, application.applicant(), reason);
    log.record(occasion, "withdrawn", reason, Facts.of("expert", expert));
  }

  /** The experts who are charged with a score now or have given one. */
  public List<String> members(String number) {
    return assignments.findByNumberOrderById(number).stream()
        .filter(a -> a.status() == Status.ASSIGNED || a.status() == Status.SUBMITTED)
        .map(Assignment::expert)
        .toList();
  }

  /** Experts without conflict who have not had this application yet, least work first. */
  public List<Expert> available(Application application) {
    var round = rounds.get(application.round());
    var units = new HashSet<>(partners.of(application.number()));
    units.add(application.applicant());
    var out = new HashSet<String>();
    units.forEach(unit -> out.addAll(interests.against(unit)));
    assignments.findByNumberOrderById(application.number()).forEach(a -> out.add(a.expert()));
    Map<String, Integer> loads = interests.loads(round.id());
    return experts.findByAuthorityAndActiveTrueOrderById(round.authority()).stream()
        .filter(expert -> !out.contains(expert.id()))
        .filter(expert -> !units.contains(expert.unit()))
        .sorted(
            Comparator.comparing((Expert expert) -> loads.getOrDefault(expert.id(), 0))
                .thenComparing(Expert::id))
        .toList();
  }

  private void end(Application application, String expert, Status status, String reason) {
    assignments
        .findByNumberAndExpert(application.number(), expert)
        .filter(assignment -> assignment.status() == Status.ASSIGNED)
        .ifPresent(
            assignment -> {
              assignment.ended(status, reason);
              interests.lighten(application.round(), expert);
            });
  }

  private void assign(Occasion occasion, Application application, List<String> chosen) {
    for (var expert : chosen) {
      assignments.saveAndFlush(new Assignment(application.number(), expert, clock.instant()));
      interests.burden(application.round(), expert);
    }
    if (!chosen.isEmpty()) {
      log.record(occasion, "assigned", null, Facts.of("experts", chosen));
    }
  }
}
