package cn.zhuli.journal.web;

import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.web.CaseAccess;
import cn.zhuli.intake.web.Disclosure;
import cn.zhuli.journal.Stories;
import cn.zhuli.journal.Story;
import cn.zhuli.rule.web.Caller;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a story to somebody: all of it to staff, to the applicant what it may know. */
@Component
class Telling {

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

  List<Story.Entry> to(Caller caller, Application application) {
    var all = stories.of(application.number()).entries();
    if (cases.isStaff(application.number(), caller)) {
      return all;
    }
    var withholding =
        new Withholding(
            assignments.findByNumberOrderById(application.number()).stream()
                .map(Assignment::expert)
                .collect(Collectors.toSet()),
            disclosure.ofRanking(application, caller));
    return all.stream().filter(withholding::shows).map(withholding::shown).toList();
  }
}
