package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle holds besides the model: files and decision tables (design: a bundle is a year).
 */
public interface Bundles {

  /** A file of the bundle by its name, such as {@code rubric.json}. */
  Optional<InputStream> file(String bundle, String name);

  /** Names of the files of the bundle. */
  List<String> files(String bundle);

  /** Whether the bundle has a decision table of that id. */
  boolean has(String bundle, String decision);

  /**
   * Evaluates a decision table of the bundle.
   *
   * @return the rows that matched, each with its outputs
   */
  List<Facts> decide(String bundle, String decision, Facts facts);
}
