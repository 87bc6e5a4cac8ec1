package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.programme.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Somebody proposes how many places the year has, before the call (CA-5). */
@Verb(by = {Role.OFFICER, Role.LEADER})
class RecordPlaces implements TaskListener {

  private final Rounds rounds;
  private final DecisionLog log;

  RecordPlaces(Rounds rounds, DecisionLog log) {
    this.rounds = rounds;
    this.log = log;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var occasion = Element.occasion(task);
    var places = form.number("places");

    rounds.lock(occasion.round()).orElseThrow().offer(places);
    log.record(
        occasion,
        "placesProposed",
        form.optionalText("reason").orElse(null),
        Facts.of("places", places));
  }
}
