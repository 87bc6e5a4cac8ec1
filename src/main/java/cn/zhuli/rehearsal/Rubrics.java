package cn.zhuli.rehearsal;

import cn.zhuli.assessment.Rubric;
import java.util.HashMap;
import java.util.Map;

/** The rubrics that applications are scored by. */
class Rubrics {

  private final Services services;
  private final Map<String, Rubric> byBundle = new HashMap<>();

  Rubrics(Services services) {
    this.services = services;
  }

  /** The rubric of an application's round. */
  Rubric of(String number) {
    return ofRound(services.applications().get(number).round());
  }

  Rubric ofRound(String round) {
    return byBundle.computeIfAbsent(
        services.rounds().get(round).bundle(),
        bundle -> services.bundles().file(bundle, Rubric.FILE).map(Rubric::read).orElseThrow());
  }
}
