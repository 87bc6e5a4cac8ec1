package cn.zhuli.programme;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rounds of all programmes. */
public interface Rounds extends Repository<Round, String> {

  Round save(Round round);

  Optional<Round> findById(String id);

  List<Round> findAllByOrderByYearDescIdAsc();

  List<Round> findByProgrammeAndYearBetween(String programme, int from, int to);

  /** The round, held until the transaction ends, so that numbers and sums of it are exact. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Round r where r.id = :id")
  Optional<Round> lock(String id);

  /** The round of that id, which a running case always has. */
  default Round get(String id) {
    return findById(id).orElseThrow(() -> new IllegalStateException("No round " + id));
  }
}
