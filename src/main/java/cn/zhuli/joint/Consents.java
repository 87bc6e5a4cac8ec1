package cn.zhuli.joint;

import cn.zhuli.rule.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The consents of partners. */
public interface Consents extends Repository<Consent, Long> {

  Consent saveAndFlush(Consent consent);

  Optional<Consent> findById(long id);

  List<Consent> findByRoundOrderById(String round);

  List<Consent> findByPartnerInOrderById(Collection<String> partners);

  List<Consent> findByLeadInOrderById(Collection<String> leads);

  List<Consent> findByRoundAndLeadAndPartner(String round, String lead, String partner);

  /** The partner's consent to an action, if it holds. */
  default Optional<Consent> to(Action action, String partner) {
    return findByRoundAndLeadAndPartner(action.round(), action.lead(), partner).stream()
        .filter(consent -> consent.isFor(action))
        .findFirst();
  }

  /** The consent somebody asks for. */
  default Consent require(long id) {
    return findById(id).orElseThrow(() -> Refused.notFound("consent", String.valueOf(id)));
  }
}
