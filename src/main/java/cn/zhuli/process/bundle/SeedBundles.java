package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At first start, deploys the shipped bundles; what an administrator has deployed since is never
 * overwritten by a restart or an upgrade (design §2). Then gives each authority its groups and
 * rights.
 */
@Component
@Order(10)
public class SeedBundles implements ApplicationRunner {

  private final BundleFiles files;
  private final Deploying deploying;
  private final Programmes programmes;
  private final Access access;

  SeedBundles(
      BundleFiles files, Deploying deploying, Programmes programmes, Access access) {
    this.files = files;
    this.deploying = deploying;
    this.programmes = programmes;
    this.access = access;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    files.shipped().stream()
        .filter(key -> !deploying.knows(key))
        .flatMap(key -> files.shipped(key).stream())
        .forEach(deploying::deploy);
    programmes.inForce().forEach(this::admit);
  }

  private void admit(Programme programme) {
    var name = programme.defaults().text("authorityName");
    access.ensureAuthority(programme.authority(), name);
    access.grantProgramme(
        programme.authority(),
        List.of(
            programme.key() + Definitions.ROUND, programme.key() + Definitions.APPLICATION));
  }
}
