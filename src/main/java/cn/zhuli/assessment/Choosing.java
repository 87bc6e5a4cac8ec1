package cn.zhuli.assessment;

import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lists that people make: a selection where the policy does not rank by score (ZJ-2), and what a
 * party group leaves out of a list after its public notice (WH-8).
 */
@Component
public class Choosing {

  private final Applications applications;
  private final Rounds rounds;
  private final Vacancies vacancies;
  private final Milestones milestones;
  private final Notifications notifications;
  private final DecisionLog log;

  Choosing(
      Applications applications,
      Rounds rounds,
      Vacancies vacancies,
      Milestones milestones,
      Notifications notifications,
      DecisionLog log) {
    this.applications = applications;
    this.rounds = rounds;
    this.vacancies = vacancies;
    this.milestones = milestones;
    this.notifications = notifications;
    this.log = log;
  }

  /**
   * Selects among all open applications of a round; whoever is not chosen is told so.
   *
   * @param chosen application numbers
   * @throws Refused when one is not open, or places or budget do not suffice
   */
  public void select(Occasion occasion, List<String> chosen, String reason) {
    var round = rounds.get(occasion.round());
    var open = open(round);
    refuseStrangers(open, chosen, "chosen");
    refuseTooMany(
        occasion, round, open.stream().filter(it -> chosen.contains(it.number())).toList());
    for (var application : open) {
      var standing =
          chosen.contains(application.number()) ? Standing.SELECTED : Standing.NOT_CHOSEN;
      application.moveTo(standing, reason);
      log.record(
          occasion.about(application.number()),
          standing.name(),
          reason,
          Facts.of("chosen", chosen));
    }
    log.record(occasion, "selected", reason, Facts.of("chosen", chosen));
  }

  /**
   * Approves the list of those selected, without some of them, or not at all. Nobody moves up in
   * the place of one left out: the list as it was published is what the party group decides on.
   *
   * @param excluded numbers of those who lose their place
   */
  public void approve(Occasion occasion, boolean approved, List<String> excluded, String reason) {
    var selected =
        open(rounds.get(occasion.round())).stream()
            .filter(application -> application.stands(Standing.SELECTED))
            .toList();
    refuseStrangers(selected, excluded, "excluded");
    refuseUnexplained(approved && excluded.isEmpty(), reason);
    if (approved) {
      selected.stream()
          .filter(application -> excluded.contains(application.number()))
          .forEach(application -> exclude(occasion, application, reason));
    }
    log.record(
        occasion, approved ? "approvedList" : "sentBack", reason, Facts.of("excluded", excluded));
  }

  private void exclude(Occasion occasion, Application application, String reason) {
    application.moveTo(Standing.LEFT, reason);
    application.fails(occasion.rule(), reason);
    log.record(occasion.about(application.number()), "excluded", reason, Facts.none());
    notifications.tell(
        application.number(),
        application.applicant(),
        occasion,
        occasion.label() + "未予通过：" + reason);
    milestones.release(application);
  }

  private List<Application> open(Round round) {
    return applications.findByRoundOrderByNumber(round.id()).stream()
        .filter(application -> !application.isClosed())
        .toList();
  }

  private static void refuseStrangers(
      Collection<Application> open, List<String> named, String field) {
    var strangers =
        named.stream()
            .filter(number -> open.stream().noneMatch(it -> it.number().equals(number)))
            .toList();
    if (!strangers.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              field,
              "不在名单中：" + String.join("、", strangers) + "，请刷新后重选",
              "Not on the list: " + String.join(", ", strangers) + "; reload and choose again"));
    }
  }

  private void refuseTooMany(Occasion occasion, Round round, List<Application> chosen) {
    var claims = chosen.stream().map(vacancies::claim).toList();
    vacancies
        .toRank(round)
        .exceeded(claims)
        .ifPresent(
            limit -> {
              throw new Refused(
                  Refused.Kind.INVALID,
                  new Refusal(
                      occasion.rule(),
                      "chosen",
                      "选定 %d 家，超过%s的名额或预算，请减少".formatted(chosen.size(), limit.label()),
                      "%d chosen are more than places or budget hold; choose fewer"
                          .formatted(chosen.size())));
            });
  }

  private static void refuseUnexplained(boolean plain, String reason) {
    if (!plain && reason.isBlank()) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("reason", "退回名单或取消某家，请写明理由", "Give a reason for what is not approved"));
    }
  }
}
