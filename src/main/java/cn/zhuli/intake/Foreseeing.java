package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.SubmitApplication.Request;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says beforehand what {@link SubmitApplication} would say, all of it at once; nothing is stored.
 */
@Service
public class Foreseeing {

  private final Rounds rounds;
  private final Programmes programmes;
  private final Scrutiny scrutiny;
  private final ApplicationForms forms;
  private final Clock clock;

  Foreseeing(
      Rounds rounds,
      Programmes programmes,
      Scrutiny scrutiny,
      ApplicationForms forms,
      Clock clock) {
    this.rounds = rounds;
    this.programmes = programmes;
    this.scrutiny = scrutiny;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What would become of an application now.
   *
   * @param refusals every reason for which it would not be taken in
   * @param answers those that answer the form, typed
   * @param arriving the same, overridden by the register, with the circumstances
   */
  public record Foreseen(Round round, List<Refusal> refusals, Facts answers, Facts arriving) {}

  /**
   * Holds an application against all that submission holds it against.
   *
   * @param papers what may be named in it, as entries of a choice
   */
  @Transactional(readOnly = true)
  public Foreseen foresee(Request request, List<Map<String, String>> papers) {
    var round =
        rounds
            .findById(request.round())
            .orElseThrow(() -> Refused.notFound("round", request.round()));
    var arrival =
        new Scrutiny.Arrival(
            round,
            programmes.of(round.programme(), round.bundle()),
            new CreditCode(request.applicant()),
            request.answers(),
            papers,
            clock.instant());
    var hearing = Hearing.toTheEnd();
    var passed = scrutiny.examine(arrival, hearing);
    return new Foreseen(round, hearing.noted(), passed.answers(), passed.arriving());
  }

  /** The application form of a round, as JSON. */
  public String form(Round round) {
    return forms.text(round);
  }

  /** Names of the answers for which the application form of a round asks. */
  public Set<String> asks(Round round) {
    return forms.asks(round);
  }

  /** What the application form offers to choose from, by the names under which it asks for it. */
  public Map<String, Object> choices(Round round, List<Map<String, String>> papers) {
    return forms.known(round, papers);
  }
}
