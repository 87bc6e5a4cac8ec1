package cn.zhuli.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen when; at the same instant, in the order in which it was planned. */
class Agenda {

  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::order));
  private long planned;

  private record Item(Instant at, long order, Runnable what) {}

  void plan(Instant at, Runnable what) {
    items.add(new Item(at, planned++, what));
  }

  Optional<Instant> next() {
    return Optional.ofNullable(items.peek()).map(Item::at);
  }

  /** Takes what is due at the given instant. */
  Optional<Runnable> due(Instant now) {
    var head = items.peek();
    if (head == null || head.at().isAfter(now)) {
      return Optional.empty();
    }
    items.remove();
    return Optional.of(head.what());
  }
}
