package cn.zhuli.model;

import java.util.ArrayList;
import java.util.List;

/** What a rule has looked at in a bundle, and what it objects to. */
final class Findings {

  private final List<String> objections = new ArrayList<>();
  private int looked;

  /** Counts a look; where the expectation does not hold, the place and the reason are kept. */
  void expect(boolean holds, String place, String reason) {
    looked++;
    if (!holds) {
      objections.add(place + ": " + reason);
    }
  }

  int looked() {
    return looked;
  }

  List<String> objections() {
    return objections;
  }
}
