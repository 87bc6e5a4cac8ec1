package cn.zhuli.journal;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The decision log; it only grows (G-2). */
public interface Decisions extends Repository<Decision, Long> {

  Decision save(Decision decision);

  List<Decision> findBySubjectOrderByAtAscIdAsc(String subject);

  List<Decision> findByRoundOrderByAtAscIdAsc(String round);
}
