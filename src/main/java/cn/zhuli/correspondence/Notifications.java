package cn.zhuli.correspondence;

import cn.zhuli.journal.Occasion;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells applicants what was decided, in the transaction that decides it (G-9). */
@Component
public class Notifications {

  private final NotificationTable table;
  private final Clock clock;

  Notifications(NotificationTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public void tell(String subject, String recipient, Occasion occasion, String text) {
    table.save(
        new Notification(
            subject, recipient, clock.instant(), occasion.step(), occasion.rule(), text));
  }

  public List<Notification> about(String subject) {
    return table.findBySubjectOrderByAtAscIdAsc(subject);
  }
}
