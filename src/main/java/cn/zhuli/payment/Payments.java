package cn.zhuli.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payments; one per application and tranche. */
public interface Payments extends Repository<Payment, Long> {

  Payment saveAndFlush(Payment payment);

  List<Payment> findByNumberOrderByTranche(String number);

  Optional<Payment> findByNumberAndTranche(String number, int tranche);

  @Query(
      "select coalesce(sum(p.amount), 0) from Payment p where p.round = :round and p.paidOn is not null")
  BigDecimal paid(String round);

  @Query(
      "select coalesce(sum(p.amount), 0) from Payment p where p.number = :number and p.paidOn is not null")
  BigDecimal paidTo(String number);
}
