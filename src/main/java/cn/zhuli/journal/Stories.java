package cn.zhuli.journal;

import org.springframework.stereotype.Component;

/** Tells the whole story of an application or a round. */
@Component
public class Stories {

  private final Acts acts;
  private final Decisions decisions;

  Stories(Acts acts, Decisions decisions) {
    this.acts = acts;
    this.decisions = decisions;
  }

  public Story of(String subject) {
    return Story.of(
        subject,
        acts.findBySubjectOrderByAtAscIdAsc(subject),
        decisions.findBySubjectOrderByAtAscIdAsc(subject));
  }
}
