package cn.zhuli.rehearsal;

import cn.zhuli.acceptance.Summing;
import cn.zhuli.assessment.Assignment;
import cn.zhuli.assessment.Assignments;
import cn.zhuli.calendar.Time;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.journal.Decisions;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.notice.Notices;
import cn.zhuli.notice.Objections;
import cn.zhuli.payment.Balance;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.Payments;
import cn.zhuli.payment.Recoveries;
import cn.zhuli.payment.Recovery;
import cn.zhuli.payment.TrackSums;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Sanction;
import cn.zhuli.registry.Sanctions;
import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells, from what is on record, what became of applications and rounds. */
@Component
@Profile("rehearsal")
record Chronicle(
    Applications applications,
    FiledNeeds needs,
    Rounds rounds,
    Assignments assignments,
    Decisions decisions,
    Notifications notifications,
    Notices notices,
    Objections objections,
    Payments payments,
    Recoveries recoveries,
    Balance balance,
    TrackSums trackSums,
    Milestones milestones,
    Sanctions sanctions,
    Summing summing) {

  /** What became of an application that was taken in. */
  Outcome.Case became(Role role, String number) {
    var application = applications.get(number);
    return new Outcome.Case(
        role.plan().as(),
        role.name(),
        number,
        application.outcome().orElse(null),
        application.outcomeRule(),
        application.rank().orElse(null),
        application.score().orElse(null),
        application.track().orElse(null),
        application.amount().orElse(null),
        application.standing().map(Enum::name).orElse(null),
        application.standingReason(),
        sanctions(role, number),
        assignments.findByNumberOrderById(number).stream().map(Assignment::expert).toList(),
        objections.findByNumberOrderByFiledAt(number).stream().map(o -> o.status().name()).toList(),
        recoveries.findById(number).map(Recovery::recovered).orElse(null),
        payments(number),
        decisions(number),
        told(number));
  }

  /** What became of a need that was taken in. */
  Outcome.Asked need(NeedPlan plan, String id) {
    var need = needs.get(id);
    var taken = decisions(id);
    return new Outcome.Asked(
        plan.as(),
        plan.unit().name(),
        id,
        need.status().name(),
        taken.isEmpty() ? null : taken.get(taken.size() - 1).rule(),
        need.reason().orElse(null),
        taken,
        told(id));
  }

  private List<Outcome.Told> told(String subject) {
    return notifications.about(subject).stream()
        .map(told -> new Outcome.Told(shown(told.at()), told.rule(), told.text()))
        .toList();
  }

  /** What was said to somebody whose application was not taken in. */
  Outcome.Case turnedAway(Role role, @Nullable Refused refused) {
    return new Outcome.Case(
        role.plan().as(),
        role.name(),
        null,
        refused == null ? null : "refused",
        refused == null ? null : refused.refusals().get(0).rule(),
        null,
        null,
        null,
        null,
        null,
        refused == null ? null : refused.getMessage(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  Outcome.Year round(String id) {
    var round = rounds.get(id);
    var sums = balance.of(id, round.budget());
    var gate = milestones.waitingFor(id);
    return new Outcome.Year(
        id,
        round.phase().name(),
        round.applications(),
        round.budget(),
        Objects.requireNonNullElse(sums.number("committed"), BigDecimal.ZERO),
        Objects.requireNonNullElse(sums.number("paid"), BigDecimal.ZERO),
        Objects.requireNonNullElse(sums.number("recovered"), BigDecimal.ZERO),
        applications.countAwarded(List.of(id)),
        notices.countByRound(id),
        goals(round),
        trackSums.of(round),
        applications.countByRoundAndOnceStartingWith(id, Applications.ENTITLED),
        gate.map(waits -> waits.milestone()).orElse(null),
        gate.map(waits -> waits.waitingOn()).orElse(null),
        decisions(id));
  }

  private Map<String, BigDecimal> goals(Round round) {
    var goals = new LinkedHashMap<String, BigDecimal>();
    summing.progress(round).forEach(goal -> goals.put(goal.id(), goal.reached()));
    return goals;
  }

  private List<String> sanctions(Role role, String number) {
    return sanctions.of(new CreditCode(role.creditCode())).stream()
        .filter(sanction -> sanction.applicationNumber().equals(number))
        .map(Sanction::kind)
        .toList();
  }

  private List<Outcome.Paid> payments(String number) {
    return payments.findByNumberOrderByTranche(number).stream()
        .filter(Payment::isPaid)
        .map(
            paid ->
                new Outcome.Paid(
                    paid.tranche(),
                    paid.amount(),
                    paid.paidOn().map(LocalDate::toString).orElse("")))
        .toList();
  }

  private List<Outcome.Taken> decisions(String subject) {
    return decisions.findBySubjectOrderByAtAscIdAsc(subject).stream()
        .map(
            taken ->
                new Outcome.Taken(
                    shown(taken.at()), taken.step(), taken.rule(), taken.verdict(), taken.by()))
        .toList();
  }

  private static String shown(Instant at) {
    return at.atZone(Time.ZONE).toLocalDateTime().toString();
  }
}
