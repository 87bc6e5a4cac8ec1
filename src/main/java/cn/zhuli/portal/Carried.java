package cn.zhuli.portal;

import cn.zhuli.fact.Facts;
import java.util.LinkedHashMap;
import java.util.Set;

/** Which answers of an earlier year are worth copying into a new draft. */
final class Carried {

  private static final String PAPER = "Document";
  private static final String PLEDGE = "Pledge";

  private Carried() {}

  /**
   * What the new form still asks, but for papers, which belong to the earlier application, need and
   * partners, which are of that year, and pledges, which have to be given anew.
   */
  static Facts over(Facts earlier, Set<String> asked) {
    var carried = new LinkedHashMap<>(earlier.asMap());
    carried.keySet().retainAll(asked);
    carried
        .keySet()
        .removeIf(
            name ->
                name.equals("documents")
                    || name.equals("need")
                    || name.equals("partners")
                    || name.endsWith(PAPER)
                    || name.endsWith(PLEDGE));
    return Facts.of(carried);
  }
}
