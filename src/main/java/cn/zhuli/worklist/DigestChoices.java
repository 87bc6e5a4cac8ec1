package cn.zhuli.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no digest, and who had theirs on which day. */
@Component
public class DigestChoices {

  private final JdbcClient jdbc;
  private final Clock clock;

  DigestChoices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean wants(String person) {
    return jdbc.sql("select count(*) from digest_declined where person = ?")
            .param(person)
            .query(Integer.class)
            .single()
        == 0;
  }

  /** Turns it on or off; turning it off twice changes nothing. */
  @Transactional
  public void choose(String person, boolean wanted) {
    jdbc.sql("delete from digest_declined where person = ?").param(person).update();
    if (!wanted) {
      jdbc.sql("insert into digest_declined (person, at) values (?, ?)")
          .params(person, clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Everybody who has turned it off, or has had theirs that day. */
  @Transactional(readOnly = true)
  Set<String> spared(LocalDate day) {
    return jdbc.sql(
            "select person from digest_declined union select person from digest where sent_on = ?")
        .param(day)
        .query(String.class)
        .set();
  }

  /**
   * Writes down that somebody gets it on a day, in the transaction in which it is put into the
   * outbox.
   *
   * @throws DuplicateKeyException if another node writes it at this moment
   */
  void sent(String person, LocalDate day, int duties) {
    jdbc.sql("insert into digest (person, sent_on, duties, made_at) values (?, ?, ?, ?)")
        .params(person, day, duties, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
