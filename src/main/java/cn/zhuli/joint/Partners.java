package cn.zhuli.joint;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The partners of joint applications. */
public interface Partners extends Repository<Partner, Long> {

  Partner save(Partner partner);

  List<Partner> findByNumberOrderById(String number);

  List<Partner> findByNumberIn(Collection<String> numbers);

  List<Partner> findByCreditCodeIn(Collection<String> creditCodes);

  List<Partner> findByRoundAndNeedAndCreditCodeIn(
      String round, String need, Collection<String> creditCodes);

  /** Credit codes of the partners in a case; none where the applicant is alone. */
  default List<String> of(String number) {
    return findByNumberOrderById(number).stream().map(Partner::creditCode).toList();
  }
}
