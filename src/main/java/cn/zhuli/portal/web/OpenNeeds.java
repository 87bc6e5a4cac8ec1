package cn.zhuli.portal.web;

import cn.zhuli.intake.NeedTasks;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.need.Need;
import cn.zhuli.need.NeedCalls;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls for needs that are open, and the needs that units have filed. */
@Component
class OpenNeeds {

  private final FiledNeeds needs;
  private final NeedCalls calls;
  private final NeedTasks tasks;
  private final Rounds rounds;
  private final Clock clock;

  OpenNeeds(FiledNeeds needs, NeedCalls calls, NeedTasks tasks, Rounds rounds, Clock clock) {
    this.needs = needs;
    this.calls = calls;
    this.tasks = tasks;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** A call for needs that is open. */
  record Call(String round, String title, String due) {}

  /** A need that a unit has filed, with what is to be done about it. */
  record Filed(
      String id,
      String title,
      String unit,
      String status,
      @Nullable String reason,
      boolean withdrawable,
      List<Todo> todos) {}

  /** Something to be done. */
  record Todo(String id, String label, @Nullable String due) {}

  List<Call> calls() {
    return rounds.findAllByOrderByYearDescIdAsc().stream()
        .flatMap(round -> call(round).stream())
        .toList();
  }

  /** The call of a round; empty where it has none, or none that is open. */
  Optional<Call> call(Round round) {
    return calls
        .findById(round.id())
        .filter(call -> !clock.instant().isAfter(call.due()))
        .map(call -> new Call(round.id(), title(round), Moments.minute(call.due())));
  }

  List<Filed> filedBy(Collection<String> units) {
    return needs.findByUnitInOrderById(units).stream().map(this::filed).toList();
  }

  private static String title(Round round) {
    return round.title() + " " + round.year();
  }

  private Filed filed(Need need) {
    var settled =
        need.is(Need.Status.PUBLISHED)
            || need.is(Need.Status.REJECTED)
            || need.is(Need.Status.WITHDRAWN);
    var todos =
        tasks.open(need).stream()
            .map(task -> new Todo(task.id(), task.label(), Moments.minuteOrNone(task.due())))
            .toList();
    return new Filed(
        need.id(),
        need.title(),
        need.unitName(),
        need.status().label(),
        need.reason().orElse(null),
        !settled,
        todos);
  }
}
