package cn.zhuli.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;

/** All submitted scores. */
public interface Scores extends Repository<Score, Long> {

  Score saveAndFlush(Score score);

  List<Score> findByNumberOrderById(String number);

  /** The scores that count: of each expert the newest version. */
  default Collection<Score> inForce(String number) {
    return findByNumberOrderById(number).stream()
        .collect(
            Collectors.toMap(
                Score::expert,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparing(Score::version)),
                LinkedHashMap::new))
        .values();
  }

  int countByNumberAndExpert(String number, String expert);
}
