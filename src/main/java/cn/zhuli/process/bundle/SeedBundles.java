package cn.zhuli.process.bundle;

import org.camunda.bpm.engine.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At first start, deploys the shipped bundles; what an administrator has deployed since is never
 * overwritten by a restart or an upgrade (design §2).
 */
@Component
@Order(10)
public class SeedBundles implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SeedBundles.class);

  private final BundleFiles files;
  private final Deploying deploying;

  SeedBundles(BundleFiles files, Deploying deploying) {
    this.files = files;
    this.deploying = deploying;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    files.shipped().stream()
        .filter(key -> !deploying.knows(key))
        .flatMap(key -> files.shipped(key).stream())
        .forEach(this::deploy);
  }

  private void deploy(Bundle bundle) {
    try {
      deploying.deploy(bundle);
    } catch (ParseException refused) {
      LOG.error(
          "The shipped bundle {} is refused and not deployed; deploy a corrected one",
          bundle.key(),
          refused);
    }
  }
}
