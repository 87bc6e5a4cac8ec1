package cn.zhuli.rights;

import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Involved;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what in a case: a society in its own, staff in those of their authority,
 * experts in those they are charged with; partners may look into what they take part in. For
 * everybody else there is no such case.
 */
@Component
public class CaseAccess {

  private static final Set<Assignment.Status> CHARGED =
      Set.of(Assignment.Status.ASSIGNED, Assignment.Status.SUBMITTED);

  private final Applications applications;
  private final Rounds rounds;
  private final Assignments assignments;
  private final Involved others;

  CaseAccess(Applications applications, Rounds rounds, Assignments assignments, Involved others) {
    this.applications = applications;
    this.rounds = rounds;
    this.assignments = assignments;
    this.others = others;
  }

  /** The application, for those who may look into it, experts included. */
  public Application readable(String number, Caller caller) {
    return find(number, application -> isParty(application, caller) || judges(application, caller));
  }

  /** The application, for those who may know everything about it: its society and the staff. */
  public Application open(String number, Caller caller) {
    return find(number, application -> isParty(application, caller));
  }

  /** The application, for those who may act in the applicant's place: its society, an officer. */
  public Application actedFor(String number, Caller caller) {
    var application = readable(number, caller);
    if (!caller.actsFor(application.applicant()) && !isOfficer(application, caller)) {
      throw Refused.forbidden(
          "只有申报单位和项目管理人员可以办理此事", "Only the applicant or an officer may do this");
    }
    return application;
  }

  /** The application, for members of its society only, since they answer for what they do. */
  public Application owned(String number, Caller caller) {
    var application = readable(number, caller);
    if (!caller.actsFor(application.applicant())) {
      throw Refused.forbidden("此事由申报单位自己办理", "The applicant has to do this itself");
    }
    return application;
  }

  /**
   * A case and the units in it for which somebody acts.
   *
   * @param units credit codes, at least one
   */
  public record Involvement(Application application, List<String> units) {}

  /** The application, for members of the units that have a part in it, and their tasks. */
  public Involvement involved(String number, Caller caller) {
    var application = readable(number, caller);
    var units = unitsActing(application, caller);
    if (units.isEmpty()) {
      throw Refused.forbidden("此事由申报单位自己办理", "The applicant has to do this itself");
    }
    return new Involvement(application, units);
  }

  /** The application, for officers of its authority. */
  public Application governed(String number, Caller caller) {
    var application = readable(number, caller);
    if (!isOfficer(application, caller)) {
      throw Refused.forbidden("只有项目管理人员可以办理此事", "Only an officer may do this");
    }
    return application;
  }

  /** Those of the applications that the caller may look into. */
  public List<Application> visible(List<Application> found, Caller caller) {
    var numbers = found.stream().map(Application::number).toList();
    var known = judgedBy(caller, numbers);
    known.addAll(others.cases(numbers, caller::actsFor));
    return found.stream()
        .filter(
            a -> caller.actsFor(a.applicant()) || isStaff(a, caller) || known.contains(a.number()))
        .toList();
  }

  /** Whether the caller works for the authority that runs the application's round. */
  public boolean isStaff(String number, Caller caller) {
    return isStaff(applications.get(number), caller);
  }

  /** Whether a paper of that application may be read. */
  public boolean mayRead(String number, Caller caller) {
    return applications
        .findById(number)
        .filter(application -> isParty(application, caller) || judges(application, caller))
        .isPresent();
  }

  /** The round, for the staff of its authority. */
  public Round runBy(String round, Caller caller) {
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    if (!caller.isStaffOf(found.authority())) {
      throw Refused.forbidden("只有主管部门的工作人员可以查看", "Only staff of the authority may see this");
    }
    return found;
  }

  private Application find(String number, Predicate<Application> allowed) {
    return Optional.of(applications.require(number))
        .filter(allowed)
        .orElseThrow(() -> Refused.notFound("application", number));
  }

  private boolean isParty(Application application, Caller caller) {
    return !unitsActing(application, caller).isEmpty()
        || isPartner(application, caller)
        || isStaff(application, caller);
  }

  /** Whether the caller belongs to one of those who apply: the applicant, a partner. */
  public boolean applies(Application application, Caller caller) {
    return caller.actsFor(application.applicant()) || isPartner(application, caller);
  }

  private boolean isPartner(Application application, Caller caller) {
    return others.partners(application.number()).stream().anyMatch(caller::actsFor);
  }

  /** The units with tasks in a case for which the caller acts: its applicant, a lead society. */
  public List<String> unitsActing(Application application, Caller caller) {
    return Stream.concat(
            Stream.of(application.applicant()), others.acting(application.number()).stream())
        .filter(caller::actsFor)
        .distinct()
        .toList();
  }

  private boolean isStaff(Application application, Caller caller) {
    return caller.isStaffOf(round(application).authority());
  }

  private boolean isOfficer(Application application, Caller caller) {
    return caller.isOfficerOf(round(application).authority());
  }

  private boolean judges(Application application, Caller caller) {
    return !judgedBy(caller, List.of(application.number())).isEmpty();
  }

  private Set<String> judgedBy(Caller caller, Collection<String> numbers) {
    return CHARGED.stream()
        .flatMap(s -> assignments.findByNumberInAndStatus(List.copyOf(numbers), s).stream())
        .filter(assignment -> assignment.expert().equals(caller.user()))
        .map(Assignment::number)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Round round(Application application) {
    return rounds.get(application.round());
  }
}
