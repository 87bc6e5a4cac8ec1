package cn.zhuli.portal;

import cn.zhuli.rule.Refused;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All drafts of all units. */
public interface Drafts extends Repository<Draft, String> {

  Draft saveAndFlush(Draft draft);

  void delete(Draft draft);

  Optional<Draft> findById(String id);

  /** What is not handed in yet, last touched first. */
  List<Draft> findByUnitInAndNumberIsNullOrderBySavedAtDesc(Collection<String> units);

  /** What a unit is writing in a round, last touched first. */
  List<Draft> findByUnitAndRoundAndNumberIsNullOrderBySavedAtDesc(String unit, String round);

  int countByUnitAndRoundAndNumberIsNull(String unit, String round);

  /** The draft, held until the transaction ends, so that each save sees the one before. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Draft d where d.id = :id")
  Optional<Draft> lock(String id);

  /** The draft somebody asks for. */
  default Draft require(String id) {
    return findById(id).orElseThrow(() -> missing(id));
  }

  /** "No" to whoever asks for a draft that is not theirs, or not there. */
  static Refused missing(String id) {
    return Refused.notFound("draft", id);
  }
}
