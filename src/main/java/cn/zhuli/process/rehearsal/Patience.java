package cn.zhuli.process.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often the same may happen again before a scenario gives up: a model that goes round in
 * circles is told, not waited for. A round that looks again whenever one application is done needs
 * more of it the more there are.
 */
public class Patience {

  /** As often as nothing sensible happens again to one application. */
  private static final int TIMES = 300;

  /** As often as nothing sensible happens again to a round for one application or need. */
  private static final int TIMES_A_MATTER = 10;

  /** As often as a job is worth another try. */
  private static final int TRIES = 100;

  private final int most;
  private final Map<String, Integer> counted = new HashMap<>();
  private @Nullable String lost;

  public Patience(int matters) {
    this.most = TIMES + TIMES_A_MATTER * matters;
  }

  /** A flow is taken once more; too often, and the step that takes it fails. */
  public void taken(String flow, String instance, String subject) {
    if (isTooOften(instance + "/" + flow, most)) {
      throw lose("%s goes round in circles: %s was taken %d times".formatted(subject, flow, most));
    }
  }

  /** A task waits for one more answer. */
  public void asked(String task, String subject) {
    if (isTooOften(subject + "/" + task, most)) {
      lose("%s never gets past %s, answered %d times".formatted(subject, task, most));
    }
  }

  /** A job has failed once more. */
  public void failed(String job, String told) {
    if (isTooOften(job, TRIES)) {
      lose("Gave up after %d tries. %s".formatted(TRIES, told));
    }
  }

  public boolean isLost() {
    return lost != null;
  }

  /** What happened too often. */
  public Optional<String> lost() {
    return Optional.ofNullable(lost);
  }

  private boolean isTooOften(String what, int times) {
    return counted.merge(what, 1, Integer::sum) > times;
  }

  private IllegalStateException lose(String why) {
    lost = lost == null ? why : lost;
    return new IllegalStateException(why);
  }
}
