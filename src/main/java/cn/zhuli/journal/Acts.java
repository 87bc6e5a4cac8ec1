package cn.zhuli.journal;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The audit trail; it only grows. */
public interface Acts extends Repository<Act, Long> {

  Act save(Act act);

  List<Act> findBySubjectOrderByAtAscIdAsc(String subject);
}
