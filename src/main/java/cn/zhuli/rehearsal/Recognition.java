package cn.zhuli.rehearsal;

import cn.zhuli.intake.Application;
import cn.zhuli.rehearsal.Casting.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells whose case it is that nobody has handed in: the case itself says so. */
class Recognition {

  private final Services services;
  private final int firstYear;
  private final List<Role> entitled;

  Recognition(Services services, Scenario scenario, List<Role> roles) {
    this.services = services;
    this.firstYear = scenario.roundsPlanned().get(0).year();
    this.entitled = roles.stream().filter(role -> role.plan().entitled() != null).toList();
  }

  /** The one who is due what an application is about. */
  Optional<Role> of(String number) {
    return entitled.isEmpty()
        ? Optional.empty()
        : services.applications().findById(number).flatMap(this::of);
  }

  /** The number of what somebody is due, once there is a case. */
  Optional<String> numberOf(Role role) {
    return services.applications().findByApplicantOrderByNumber(role.creditCode()).stream()
        .filter(application -> isOf(role, application))
        .map(Application::number)
        .findFirst();
  }

  List<Role> entitled() {
    return entitled;
  }

  private Optional<Role> of(Application application) {
    return entitled.stream().filter(role -> isOf(role, application)).findFirst();
  }

  private boolean isOf(Role role, Application application) {
    var year = Objects.requireNonNullElse(role.plan().round(), firstYear);
    return application.applicant().equals(role.creditCode())
        && application.track().equals(Optional.ofNullable(role.plan().entitled()))
        && services.rounds().get(application.round()).year() == year;
  }
}
