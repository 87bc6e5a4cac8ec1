package cn.zhuli.portal;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Involved;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases in which units have a part: their own, those they joined, those they act in. */
@Component
public class OwnCases {

  private final Applications applications;
  private final Involved involved;

  OwnCases(Applications applications, Involved involved) {
    this.applications = applications;
    this.involved = involved;
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Application> of(Collection<String> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    var others = involved.casesOf(units).stream().map(applications::get);
    return Stream.concat(applications.findByApplicantIn(units).stream(), others)
        .distinct()
        .sorted(Comparator.comparing(Application::submittedAt).reversed())
        .toList();
  }
}
