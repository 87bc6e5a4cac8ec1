package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.rehearsal.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A scenario with the bundle that it is played on; everything it names is there.
 *
 * @param file that it was read from; other files that it names lie relative to it
 * @param revisions bundles that are deployed later, by the year of the round that comes under them
 */
record Script(Path file, Scenario scenario, Bundle bundle, Map<Integer, Bundle> revisions) {

  private static final BundleFiles FILES = new BundleFiles();

  /**
   * Reads the scenario of a file.
   *
   * @throws NoScenario when the file is none, or names what its bundle does not have
   */
  static Script read(Path file) {
    var scenario = ScenarioFile.playable(file);
    var bundle = bundle(scenario, file);
    new Proofreading(scenario, Vocabulary.of(bundle), file).refuseMistakes();
    return new Script(file, scenario, bundle, revisions(scenario, file));
  }

  private static Map<Integer, Bundle> revisions(Scenario scenario, Path file) {
    var revisions = new HashMap<Integer, Bundle>();
    for (var round : scenario.roundsPlanned()) {
      var folder = round.bundle();
      if (folder != null) {
        revisions.put(round.year(), inFolder(file.resolveSibling(folder), file));
      }
    }
    return revisions;
  }

  private static Bundle bundle(Scenario scenario, Path file) {
    var folder = scenario.bundle();
    if (folder != null) {
      return inFolder(file.resolveSibling(folder), file);
    }
    var key = Objects.requireNonNull(scenario.programme());
    return FILES
        .shipped(key)
        .orElseThrow(
            () ->
                new NoScenario(
                    "%s: programme: 没有项目 '%s'，可用：%s / no programme '%s'"
                        .formatted(file, key, FILES.shipped(), key)));
  }

  private static Bundle inFolder(Path folder, Path file) {
    if (!Files.isDirectory(folder)) {
      throw new NoScenario("%s: bundle: 没有这个文件夹 '%s' / no such folder".formatted(file, folder));
    }
    try {
      return FILES.in(folder);
    } catch (IllegalArgumentException none) {
      throw new NoScenario("%s: bundle: %s".formatted(file, none.getMessage()));
    }
  }
}
