package cn.zhuli.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All notices. */
public interface Notices extends Repository<Notice, String> {

  Notice saveAndFlush(Notice notice);

  Optional<Notice> findById(String id);

  List<Notice> findByRoundOrderByPublishedAtAscIdAsc(String round);

  List<Notice> findAllByOrderByPublishedAtDescIdDesc();

  int countByRound(String round);

  @Query(
      """
      select n from Notice n join NoticeItem i on i.notice = n.id
      where i.number = :number order by n.publishedAt desc, n.id desc limit 1
      """)
  Optional<Notice> newestWith(String number);
}
