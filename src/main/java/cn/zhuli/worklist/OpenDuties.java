package cn.zhuli.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open and for whom, told by whoever runs the models. */
public interface OpenDuties {

  /** Somebody who has signed in. */
  record Person(String user, Collection<String> groups) {}

  /** How many there are. */
  record Count(int all, int overdue) {}

  /**
   * How many there are in a round on one side.
   *
   * @param next the earliest deadline, past or to come
   * @param oldest since when the oldest has been open
   */
  record RoundCount(
      String round, Duty.Side side, int all, int overdue, @Nullable Instant next, Instant oldest) {}

  /** Somebody who can be written to. */
  record Reader(String user, String email) {}

  /** Something due, and everybody who may do it. */
  record Addressed(Duty duty, List<Reader> readers) {}

  Count count(Person person, Instant now);

  /** A person's own tasks and those of their groups: by deadline, those without one at the end. */
  List<Duty> of(Person person, int offset, int limit);

  List<RoundCount> count(Collection<String> rounds, Instant now);

  /** What one side has to do in a round, in the same order. */
  List<Duty> of(String round, Duty.Side side, int offset, int limit);

  /** All that is due until then or overdue, by deadline. */
  List<Addressed> due(Instant until);

  /** The officers of an authority. */
  List<Reader> officers(String authority);
}
