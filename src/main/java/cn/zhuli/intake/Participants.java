package cn.zhuli.intake;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Those who take part in cases. */
public interface Participants extends Repository<Participant, Long> {

  Participant save(Participant participant);

  List<Participant> findByNumberOrderById(String number);

  List<Participant> findByNumberInAndActsTrue(Collection<String> numbers);

  List<Participant> findByCreditCodeInAndActsTrue(Collection<String> creditCodes);

  void deleteByNumberAndRoleIn(String number, Collection<String> roles);
}
