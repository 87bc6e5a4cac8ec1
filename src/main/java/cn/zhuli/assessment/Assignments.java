package cn.zhuli.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who scores what. */
public interface Assignments extends Repository<Assignment, Long> {

  Assignment saveAndFlush(Assignment assignment);

  List<Assignment> findByNumberOrderById(String number);

  List<Assignment> findByNumberInAndStatus(List<String> numbers, Assignment.Status status);

  Optional<Assignment> findByNumberAndExpert(String number, String expert);
}
