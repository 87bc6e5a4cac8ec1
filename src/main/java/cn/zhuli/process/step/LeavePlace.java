package cn.zhuli.process.step;

import cn.zhuli.assessment.Places;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An application leaves, with its place if it had one; the next in rank moves up. */
@Verb
class LeavePlace implements JavaDelegate {

  private final Places places;

  LeavePlace(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    places.leave(Element.occasion(execution), Element.of(execution).label());
  }
}
