package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the authority of each deployed programme its groups, and the groups their rights. */
@Component
@Order(20)
public class AdmitAuthorities implements ApplicationRunner {

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

  private void admit(Programme programme) {
    var name = programme.defaults().text("authorityName");
    access.ensureAuthority(programme.authority(), name);
    access.grantProgramme(
        programme.authority(),
        List.of(programme.key() + Definitions.ROUND, programme.key() + Definitions.APPLICATION));
  }
}
