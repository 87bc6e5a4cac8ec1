package cn.zhuli.bulletin;

import cn.zhuli.notice.NoticePublished;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what this node has published, so that what is kept in memory is asked for anew. Emptying
 * the memory instead would wait for whoever is filling it, who may wait for the connection that the
 * publisher still has.
 */
@Component("edition")
class Edition {

  private final AtomicLong number = new AtomicLong();

  public long number() {
    return number.get();
  }

  /** What has just been published shows at once. */
  @TransactionalEventListener(classes = NoticePublished.class, fallbackExecution = true)
  public void next() {
    number.incrementAndGet();
  }
}
