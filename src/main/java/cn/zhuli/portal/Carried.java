package cn.zhuli.portal;

import cn.zhuli.fact.Facts;
import java.util.LinkedHashMap;

/** Which answers of an earlier year are worth copying into a new draft. */
final class Carried {

  private static final String PAPER = "Document";
  private static final String PLEDGE = "Pledge";

  private Carried() {}

  /**
   * All but papers, which belong to the earlier application, need and partners, which are of that
   * year, and pledges, which have to be given anew.
   */
  static Facts over(Facts earlier) {
    var carried = new LinkedHashMap<>(earlier.asMap());
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
