package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import java.util.Set;

/**
 * A funding programme as its model in force describes it (G-1).
 *
 * @param key folder, file and key of the model
 * @param title what the public calls it
 * @param authority code of the association that runs it
 * @param bundle id of the deployment that holds model, decisions, rubric and forms together
 * @param defaults the policy's numbers as the model states them: places, award, budget and so on
 */
public record Programme(String key, String title, String authority, String bundle, Facts defaults) {

  /** What a round pool may say of its programme; {@code policy} is for whoever reads the model. */
  public static final Set<String> TERMS =
      Set.of(
          "title",
          "authority",
          "authorityName",
          "policy",
          "numberPrefix",
          "places",
          "award",
          "budget",
          "materialsDue",
          "lateRule",
          "lastDays",
          "useOfFunds",
          "admission",
          "tracks",
          "tracksTable",
          "oncePer",
          "onceRule",
          "partners",
          "partnersRule",
          "consentForm",
          "needs",
          "needsRule",
          "needForm",
          "needAdmission");

  /** What it may call the roles in a case and the kinds of check: {@code role.<name>}. */
  public static final Set<String> NAMED = Set.of("role", "check");
}
