package cn.zhuli.assessment;

import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who has a part in how an application was judged, and so can't look into objections to it (G-5):
 * whoever reviewed its forms, was charged with scoring it, or declared an interest.
 */
@Component
public class Concerned {

  private static final Set<String> REVIEWS =
      Arrays.stream(FormReviews.Outcome.values())
          .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final Applications applications;
  private final Assignments assignments;
  private final Interests interests;
  private final Decisions decisions;

  Concerned(
      Applications applications,
      Assignments assignments,
      Interests interests,
      Decisions decisions) {
    this.applications = applications;
    this.assignments = assignments;
    this.interests = interests;
    this.decisions = decisions;
  }

  /**
   * Whether somebody has a part in the judgement of an application.
   *
   * @param person user id
   */
  public boolean isConcerned(String number, String person) {
    return assignments.findByNumberAndExpert(number, person).isPresent()
        || interests.against(applications.get(number).applicant()).contains(person)
        || decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
            .anyMatch(decision -> reviewed(decision, person));
  }

  private static boolean reviewed(Decision decision, String person) {
    return decision.by().equals(person) && REVIEWS.contains(decision.verdict());
  }
}
