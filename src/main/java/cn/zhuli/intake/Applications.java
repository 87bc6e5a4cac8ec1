package cn.zhuli.intake;

import cn.zhuli.rule.Refused;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications of all rounds. */
public interface Applications extends Repository<Application, String> {

  /** How the key begins of what nobody applies for but is computed. */
  String ENTITLED = "entitled ";

  Application save(Application application);

  Application saveAndFlush(Application application);

  void flush();

  Optional<Application> findById(String number);

  /** The application, held until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Application a where a.number = :number")
  Optional<Application> lock(String number);

  List<Application> findByRoundOrderByNumber(String round);

  List<Application> findByApplicantOrderByNumber(String applicant);

  List<Application> findByApplicantIn(Collection<String> applicants);

  List<Application> findByRoundAndApplicantIn(String round, Collection<String> applicants);

  boolean existsByRoundAndApplicantAndOnce(String round, String applicant, String once);

  long countByRoundAndOnceStartingWith(String round, String prefix);

  long countByRoundAndTrackIn(String round, Collection<String> tracks);

  List<Application> findByRoundAndStanding(String round, Standing standing);

  @Query(
      """
      select count(a) from Application a where a.round in :rounds and a.award is not null
        and (a.outcome is null or a.outcome <> 'revoked')
      """)
  long countAwarded(Collection<String> rounds);

  /** The applications whose award stands. */
  @Query(
      """
      select a from Application a where a.round in :rounds and a.award is not null
        and (a.outcome is null or a.outcome <> 'revoked')
      """)
  List<Application> findAwarded(Collection<String> rounds);

  long countByRoundIn(Collection<String> rounds);

  /** Awards that an applicant got in rounds of a programme before a year. */
  @Query(
      """
      select count(a) from Application a, Round r
      where a.round = r.id and r.programme = :programme and r.year < :year
        and a.applicant = :applicant and a.award is not null
        and (a.outcome is null or a.outcome <> 'revoked')
      """)
  long countEarlierAwards(String applicant, String programme, int year);

  /** The application a running case belongs to. */
  default Application get(String number) {
    return findById(number)
        .orElseThrow(() -> new IllegalStateException("No application " + number));
  }

  /** The application somebody asks for. */
  default Application require(String number) {
    return findById(number).orElseThrow(() -> Refused.notFound("application", number));
  }
}
