package cn.zhuli.letter;

import cn.zhuli.programme.BundleDeployed;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stores templates before anybody writes by them: a bundle's with its deployment; and at the start,
 * when no job runs yet, those that came with this release and those of bundles deployed before.
 */
@Component
@Order(30)
class StoreTemplates implements ApplicationRunner {

  private static final String TEMPLATE = ".docx";
  private static final String COMMON = "classpath:letters/*" + TEMPLATE;

  private final KeptTemplates kept;
  private final Bundles bundles;
  private final Programmes programmes;
  private final Rounds rounds;

  StoreTemplates(KeptTemplates kept, Bundles bundles, Programmes programmes, Rounds rounds) {
    this.kept = kept;
    this.bundles = bundles;
    this.programmes = programmes;
    this.rounds = rounds;
  }

  @EventListener
  void on(BundleDeployed deployed) {
    deployed
        .files()
        .forEach(
            (name, content) -> {
              if (name.endsWith(TEMPLATE)) {
                kept.keep(name, content);
              }
            });
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (var common : new PathMatchingResourcePatternResolver().getResources(COMMON)) {
      kept.keep(String.valueOf(common.getFilename()), common.getContentAsByteArray());
    }
    inUse().forEach(this::store);
  }

  private Set<String> inUse() {
    return Stream.concat(
            programmes.inForce().stream().map(Programme::bundle),
            rounds.findAllByOrderByYearDescIdAsc().stream()
                .filter(round -> round.phase() != Round.Phase.CLOSED)
                .map(Round::bundle))
        .collect(Collectors.toSet());
  }

  private void store(String bundle) {
    bundles.files(bundle).stream()
        .filter(name -> name.endsWith(TEMPLATE))
        .forEach(name -> bundles.file(bundle, name).ifPresent(file -> store(name, file)));
  }

  private void store(String name, InputStream file) {
    try (file) {
      kept.keep(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
