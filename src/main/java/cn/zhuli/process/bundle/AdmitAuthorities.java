package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the authority of each deployed programme its groups, and the groups their rights. */
@Component
@Order(20)
public class AdmitAuthorities implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(AdmitAuthorities.class);

  private final Programmes programmes;
  private final Access access;

  AdmitAuthorities(Programmes programmes, Access access) {
    this.programmes = programmes;
    this.access = access;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    admitAll();
  }

  /** Admits the authorities of all programmes; once admitted, nothing changes. */
  public void admitAll() {
    programmes.inForce().forEach(this::admit);
  }

  /** One programme that can't be admitted is no reason to stop the start for all. */
  private void admit(Programme programme) {
    try {
      give(programme);
    } catch (RuntimeException refused) {
      LOG.error(
          "The groups of authority '{}' could not be set up for {}; what is missing is set up at"
              + " the next start",
          programme.authority(),
          programme.key(),
          refused);
    }
  }

  private void give(Programme programme) {
    var name = programme.defaults().text("authorityName");
    access.ensureAuthority(programme.authority(), name);
    access.grantProgramme(
        programme.authority(),
        List.of(programme.key() + Definitions.ROUND, programme.key() + Definitions.APPLICATION));
  }
}
