package cn.zhuli.process.step;

import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An application passes a milestone that its round may be waiting for. */
@Verb(needs = "milestone")
class PassMilestone implements JavaDelegate {

  private final Milestones milestones;
  private final Applications applications;

  PassMilestone(Milestones milestones, Applications applications) {
    this.milestones = milestones;
    this.applications = applications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var application = applications.get(execution.getProcessBusinessKey());

    milestones.pass(application, Element.of(execution).parameter("milestone"));
  }
}
