package cn.zhuli.payment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All agreements. */
public interface Agreements extends Repository<Agreement, String> {

  Agreement save(Agreement agreement);

  Optional<Agreement> findById(String number);

  default Agreement get(String number) {
    return findById(number)
        .orElseThrow(() -> new IllegalStateException("No agreement for " + number));
  }
}
