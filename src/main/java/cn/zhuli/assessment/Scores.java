package cn.zhuli.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All submitted scores. */
public interface Scores extends Repository<Score, Long> {

  Score saveAndFlush(Score score);

  List<Score> findByNumberOrderById(String number);

  boolean existsByNumberAndExpert(String number, String expert);
}
