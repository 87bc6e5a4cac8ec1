package cn.zhuli.acceptance;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All findings. */
public interface Checks extends Repository<Check, Long> {

  Check saveAndFlush(Check check);

  List<Check> findByNumberOrderById(String number);

  List<Check> findByNumberAndAttempt(String number, int attempt);
}
