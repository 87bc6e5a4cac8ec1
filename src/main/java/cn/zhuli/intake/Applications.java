package cn.zhuli.intake;

import cn.zhuli.rule.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All applications of all rounds. */
public interface Applications extends Repository<Application, String> {

  Application save(Application application);

  Application saveAndFlush(Application application);

  void flush();

  Optional<Application> findById(String number);

  List<Application> findByRoundOrderByNumber(String round);

  List<Application> findByApplicantOrderByNumber(String applicant);

  boolean existsByRoundAndApplicant(String round, String applicant);

  List<Application> findByRoundAndStanding(String round, Standing standing);

  Optional<Application>
      findFirstByRoundAndStandingAndOutcomeIsNullOrderByPlaceAscSubmittedAtAscNumberAsc(
          String round, Standing standing);

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
