package cn.zhuli.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sanctions that programmes have imposed. */
public interface Sanctions extends Repository<Sanction, Sanction.Key> {

  Optional<Sanction> findById(Sanction.Key key);

  Sanction saveAndFlush(Sanction sanction);

  List<Sanction> findByKeySocietyOrderByGroundImposedOnDesc(String society);

  default List<Sanction> of(CreditCode society) {
    return findByKeySocietyOrderByGroundImposedOnDesc(society.value());
  }

  /**
   * Imposes a sanction once: what the same application already brought the same society in the same
   * kind stays as it was first imposed.
   */
  @Transactional
  default Sanction impose(Sanction sanction) {
    return findById(sanction.key()).orElseGet(() -> saveAndFlush(sanction));
  }
}
