package cn.zhuli.target;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The units of all rounds that have targets or results. */
public interface UnitYears extends Repository<UnitYear, UnitYear.Key> {

  UnitYear save(UnitYear unitYear);

  Optional<UnitYear> findById(UnitYear.Key key);

  List<UnitYear> findByKeyRoundOrderByOrdinalAscKeyUnitAsc(String round);

  default Optional<UnitYear> find(String round, String unit) {
    return findById(new UnitYear.Key(round, unit));
  }

  default List<UnitYear> of(String round) {
    return findByKeyRoundOrderByOrdinalAscKeyUnitAsc(round);
  }
}
