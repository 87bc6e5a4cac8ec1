package cn.zhuli.worklist;

import cn.zhuli.calendar.Periods;
import cn.zhuli.extension.OpenRequests;
import cn.zhuli.journal.Occasion;
import cn.zhuli.mail.MailSettings;
import cn.zhuli.mail.Outbox;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.worklist.OpenDuties.Reader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails everybody for whom something is due or overdue a list of it, once a day and not when there
 * is nothing. Each goes into the outbox in a transaction of its own, with a row for person and day
 * that there can be only once; so two nodes may do this at the same time, and one that died is
 * finished by the other.
 */
@Component
public class Digest {

  private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

  private final OpenDuties duties;
  private final OpenRequests requests;
  private final Rounds rounds;
  private final DigestChoices choices;
  private final DigestSettings settings;
  private final Outbox outbox;
  private final MailSettings mail;
  private final Periods periods;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Digest(
      OpenDuties duties,
      OpenRequests requests,
      Rounds rounds,
      DigestChoices choices,
      DigestSettings settings,
      Outbox outbox,
      MailSettings mail,
      Periods periods,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.duties = duties;
    this.requests = requests;
    this.rounds = rounds;
    this.choices = choices;
    this.settings = settings;
    this.outbox = outbox;
    this.mail = mail;
    this.periods = periods;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Writes today's digests that are not written yet.
   *
   * @return how many were put into the outbox
   */
  public int send() {
    if (!outbox.isOpen()) {
      return 0;
    }
    var now = clock.instant();
    var today = periods.dayOf(now);
    var spared = choices.spared(today);
    var written = 0;
    for (var one : collect(today).entrySet()) {
      if (!spared.contains(one.getKey().user()) && put(one.getKey(), one.getValue(), today, now)) {
        written++;
      }
    }
    return written;
  }

  private boolean put(Reader reader, DigestText text, LocalDate today, Instant now) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                choices.sent(reader.user(), today, text.duties().size());
                return outbox.put(
                    new Outbox.Draft(
                        "digest:" + today + ":" + reader.user(),
                        reader.user(),
                        reader.email(),
                        text.title(now),
                        text.message(now, mail.portal(), settings.lines()),
                        null,
                        Occasion.SYSTEM));
              }));
    } catch (DuplicateKeyException otherNode) {
      LOG.debug("{} has had the digest of {} from another node", reader.user(), today);
      return false;
    }
  }

  private Map<Reader, DigestText> collect(LocalDate today) {
    var texts = new LinkedHashMap<Reader, DigestText>();
    for (var due : duties.due(periods.endOfDay(today.plusDays(settings.days())))) {
      due.readers().forEach(reader -> of(texts, reader).duties().add(due.duty()));
    }
    var open =
        rounds.findAllByOrderByYearDescIdAsc().stream()
            .collect(Collectors.toMap(Round::id, Round::authority));
    requests
        .count(open.keySet())
        .forEach(
            (round, waiting) ->
                officers(open.getOrDefault(round, ""))
                    .forEach(reader -> of(texts, reader).requests().put(round, waiting)));
    return texts;
  }

  private List<Reader> officers(String authority) {
    return duties.officers(authority);
  }

  private static DigestText of(Map<Reader, DigestText> texts, Reader reader) {
    return texts.computeIfAbsent(
        reader, ignored -> new DigestText(new ArrayList<>(), new TreeMap<>()));
  }
}
