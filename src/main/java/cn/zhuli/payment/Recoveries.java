package cn.zhuli.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All recovery orders. */
public interface Recoveries extends Repository<Recovery, String> {

  Recovery saveAndFlush(Recovery recovery);

  Optional<Recovery> findById(String number);

  @Query("select coalesce(sum(r.recovered), 0) from Recovery r where r.round = :round")
  BigDecimal recovered(String round);
}
