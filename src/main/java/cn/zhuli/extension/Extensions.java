package cn.zhuli.extension;

import cn.zhuli.rule.Refused;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All requests for more time. */
public interface Extensions extends Repository<Extension, UUID> {

  Extension saveAndFlush(Extension extension);

  Optional<Extension> findById(UUID id);

  List<Extension> findByTaskOrderByAskedAt(String task);

  List<Extension> findByNumberOrderByAskedAt(String number);

  /** Those about cases of a round, whichever has to be answered first at the top. */
  @Query(
      """
      select e from Extension e, Application a
      where a.number = e.number and a.round = :round and e.state = :state order by e.due, e.askedAt
      """)
  List<Extension> ofRound(String round, Extension.State state);

  /** A task about which something was asked, and the round to which it belongs. */
  record Asked(String round, String task) {}

  @Query(
      """
      select new cn.zhuli.extension.Extensions$Asked(a.round, e.task)
      from Extension e, Application a
      where a.number = e.number and a.round in :rounds and e.state = :state
      """)
  List<Asked> ofRounds(Collection<String> rounds, Extension.State state);

  /** The request, held until the transaction ends, so that only one person answers it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from Extension e where e.id = :id")
  Optional<Extension> lock(UUID id);

  default Extension require(UUID id) {
    return findById(id).orElseThrow(() -> Refused.notFound("extension", id.toString()));
  }
}
