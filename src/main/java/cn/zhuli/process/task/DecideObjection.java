package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.OBJECTION;
import static cn.zhuli.process.Variable.OBJECTION_UPHELD;
import static cn.zhuli.process.Variable.SCORE_DISPUTED;

import cn.zhuli.assessment.Concerned;
import cn.zhuli.journal.Occasion;
import cn.zhuli.notice.Objecting;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Somebody not concerned decides an objection and answers it. */
@Verb(by = Role.OFFICER, answers = "upheld=yes|no|score")
class DecideObjection implements TaskListener {

  private final Objecting objecting;
  private final Concerned concerned;

  DecideObjection(Objecting objecting, Concerned concerned) {
    this.objecting = objecting;
    this.concerned = concerned;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);
    var occasion = Element.occasion(task);
    refuseConcerned(occasion);

    var finding = form.text("upheld");
    var upheld = !finding.equals("no");

    objecting.decide(
        occasion, OBJECTION.get(task), upheld, form.text("reason"), form.text("answer"));
    OBJECTION_UPHELD.set(task, upheld);
    SCORE_DISPUTED.set(task, finding.equals("score"));
  }

  private void refuseConcerned(Occasion occasion) {
    if (concerned.isConcerned(occasion.subject(), occasion.by())) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          Refusal.of(
              "G-5",
              "您参与过该项目的形式审查或评审，异议须由与之无关的人员核查，请退回任务由其他人办理",
              "You took part in reviewing this application; somebody not concerned has to look into"
                  + " the objection. Give the task back"));
    }
  }
}
