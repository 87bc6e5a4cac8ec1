package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Consent;
import cn.zhuli.programme.Admission;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.registry.CreditCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that an application is held against on its way in, in one order for trial and for good. */
@Component
class Scrutiny {

  private static final String BUDGET = "budget";
  private static final String TRACK = "track";
  private static final String AMOUNT = "amount";

  private final Applications applications;
  private final CallWindow window;
  private final ApplicationForms forms;
  private final UseOfFunds useOfFunds;
  private final Amounts amounts;
  private final Circumstances circumstances;
  private final Admission admission;
  private final JointApplications joint;

  Scrutiny(
      Applications applications,
      CallWindow window,
      ApplicationForms forms,
      UseOfFunds useOfFunds,
      Amounts amounts,
      Circumstances circumstances,
      Admission admission,
      JointApplications joint) {
    this.applications = applications;
    this.window = window;
    this.forms = forms;
    this.useOfFunds = useOfFunds;
    this.amounts = amounts;
    this.circumstances = circumstances;
    this.admission = admission;
    this.joint = joint;
  }

  /**
   * What arrives.
   *
   * @param answers values of the application form by field id, trusted in nothing
   * @param papers what may be named in them: label and value of each
   */
  record Arrival(
      Round round,
      Programme programme,
      CreditCode unit,
      Map<String, Object> answers,
      List<Map<String, String>> papers,
      Instant at) {}

  /**
   * What came through.
   *
   * @param answers typed, without what the form does not ask
   * @param arriving the answers, overridden by the register, with the circumstances
   */
  record Passed(
      @Nullable String track,
      @Nullable BigDecimal amount,
      Facts answers,
      Facts arriving,
      List<Consent> consents) {}

  Passed examine(Arrival arrival, Hearing hearing) {
    var round = arrival.round();
    var programme = arrival.programme();
    var asked = Facts.of(arrival.answers());
    Track track = hearing.of(() -> window.open(round, programme, asked.text(TRACK)).orElse(null));
    hearing.of(() -> refuseSecond(arrival, asked));
    List<Consent> consents =
        hearing.of(() -> joint.admitted(round, programme, arrival.unit(), asked));
    hearing.of(() -> useOfFunds.refuseForbidden(round, asked.rows(BUDGET), BUDGET));
    var answered = forms.examined(round, arrival.answers(), arrival.papers());
    hearing.of(answered::refuse);
    var answers = answered.values();
    hearing.of(() -> useOfFunds.refuseEmpty(round, asked.rows(BUDGET), BUDGET));
    var amount = answers.number(AMOUNT);
    if (amount != null) {
      hearing.of(() -> amounts.refuseOutside(round, track, amount, null));
    }
    var named = track == null ? null : track.code();
    var arriving = circumstances.arriving(round, arrival.unit(), answers, named, arrival.at());
    hearing.of(() -> admission.refuse(round, programme.defaults().text("admission"), arriving));
    return new Passed(
        named, amount, answers, arriving, Objects.requireNonNullElse(consents, List.of()));
  }

  private void refuseSecond(Arrival arrival, Facts asked) {
    var once = Once.of(arrival.programme());
    var round = arrival.round().id();
    if (once != Once.NONE
        && applications.existsByRoundAndApplicantAndOnce(
            round, arrival.unit().value(), once.key(asked, ""))) {
      throw once.refusal(arrival.programme(), round);
    }
  }
}
