package cn.zhuli.acceptance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was decided against applicants. */
interface Liabilities extends Repository<Liability, String> {

  Liability save(Liability liability);

  Optional<Liability> findById(String number);

  default Liability get(String number) {
    return findById(number)
        .orElseThrow(() -> new IllegalStateException("Nothing decided against " + number));
  }
}
