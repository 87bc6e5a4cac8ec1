package cn.zhuli.extension;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import cn.zhuli.extension.Extension.State;
import cn.zhuli.extension.Extensions.Asked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests for more time that wait for an answer. One whose task is done meanwhile, or was lost
 * because its deadline passed, waits no longer.
 */
@Component
public class OpenRequests {

  private final Extensions extensions;
  private final TaskTimers timers;

  OpenRequests(Extensions extensions, TaskTimers timers) {
    this.extensions = extensions;
    this.timers = timers;
  }

  /** Those of a round; the one whose deadline comes first at the top. */
  @Transactional(readOnly = true)
  public List<Extension> of(String round) {
    var asked = extensions.ofRound(round, State.ASKED);
    var open = timers.open(asked.stream().map(Extension::task).toList());
    return asked.stream().filter(one -> open.contains(one.task())).toList();
  }

  /** How many there are in each round; rounds without are left out. */
  @Transactional(readOnly = true)
  public Map<String, Integer> count(Collection<String> rounds) {
    var asked = rounds.isEmpty() ? List.<Asked>of() : extensions.ofRounds(rounds, State.ASKED);
    var open = timers.open(asked.stream().map(Asked::task).toList());
    return asked.stream()
        .filter(one -> open.contains(one.task()))
        .collect(groupingBy(Asked::round, TreeMap::new, summingInt(one -> 1)));
  }
}
