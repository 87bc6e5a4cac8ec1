package cn.zhuli.need;

import cn.zhuli.rule.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All needs of all rounds. */
public interface FiledNeeds extends Repository<Need, String> {

  Need saveAndFlush(Need need);

  Optional<Need> findById(String id);

  List<Need> findAllByOrderById();

  List<Need> findByRoundOrderById(String round);

  List<Need> findByRoundAndStatusOrderById(String round, Need.Status status);

  List<Need> findByUnitInOrderById(Collection<String> units);

  int countByRound(String round);

  /** The need that a running review is about. */
  default Need get(String id) {
    return findById(id).orElseThrow(() -> new IllegalStateException("No need " + id));
  }

  /** The need somebody asks for. */
  default Need require(String id) {
    return findById(id).orElseThrow(() -> Refused.notFound("need", id));
  }
}
