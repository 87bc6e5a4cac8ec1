package cn.zhuli.rights;

import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.journal.Stories;
import cn.zhuli.journal.Story;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells a story to somebody: all of it to staff, to the applicant what it may know. What was
 * decided about the whole round while the case was open belongs to it.
 */
@Component
public class Telling {

  private final Stories stories;
  private final Assignments assignments;
  private final CaseAccess cases;
  private final Disclosure disclosure;

  Telling(Stories stories, Assignments assignments, CaseAccess cases, Disclosure disclosure) {
    this.stories = stories;
    this.assignments = assignments;
    this.cases = cases;
    this.disclosure = disclosure;
  }

  /** An entry, and whether it is about the case or its round. */
  public record Told(String subject, Story.Entry entry) {}

  /** What the caller may know, in order. */
  public List<Told> to(Caller caller, Application application) {
    var all = all(application);
    if (cases.isStaff(application.number(), caller)) {
      return all;
    }
    var withholding = withholding(application, disclosure.ofRanking(application, caller));
    return all.stream()
        .filter(told -> withholding.shows(told.entry()))
        .map(told -> new Told(told.subject(), withholding.shown(told.entry())))
        .toList();
  }

  private List<Told> all(Application application) {
    var round = told(application.round()).filter(told -> concerns(told.entry(), application));
    return Stream.concat(told(application.number()), round)
        .sorted(Comparator.comparing(told -> told.entry().at()))
        .toList();
  }

  private Stream<Told> told(String subject) {
    return stories.of(subject).entries().stream().map(entry -> new Told(subject, entry));
  }

  private static boolean concerns(Story.Entry entry, Application application) {
    return entry.kind() == Story.Kind.DECISION
        && entry.at().isAfter(application.submittedAt())
        && application.closedAt().filter(end -> entry.at().isAfter(end)).isEmpty();
  }

  private Withholding withholding(Application application, boolean ranked) {
    var experts =
        assignments.findByNumberOrderById(application.number()).stream()
            .map(Assignment::expert)
            .collect(Collectors.toSet());
    return new Withholding(experts, ranked);
  }
}
