package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.MILESTONE_REACHED;
import static cn.zhuli.process.Variable.ROUND;

import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.Milestones.Concerned;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks whether all applications concerned have passed a milestone; if not, the round waits. */
@Verb(needs = {"milestone", "concerns"})
class CheckMilestone implements JavaDelegate {

  private final Milestones milestones;

  CheckMilestone(Milestones milestones) {
    this.milestones = milestones;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);
    var concerned = Concerned.valueOf(element.parameter("concerns").toUpperCase(Locale.ROOT));

    var reached =
        milestones.allPassed(ROUND.get(execution), element.parameter("milestone"), concerned);

    MILESTONE_REACHED.set(execution, reached);
  }
}
