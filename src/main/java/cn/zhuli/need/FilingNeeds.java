package cn.zhuli.need;

import cn.zhuli.calendar.Deadline;
import cn.zhuli.calendar.Time;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.need.Need.Filer;
import cn.zhuli.need.Need.Status;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes needs in from units of the register, while the call for them lasts (SA-4). */
@Service
public class FilingNeeds {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final FiledNeeds needs;
  private final NeedCalls calls;
  private final Rounds rounds;
  private final Programmes programmes;
  private final Societies societies;
  private final RoundForms forms;
  private final NeedAdmission admission;
  private final Documents documents;
  private final AuditTrail audit;
  private final Clock clock;

  FilingNeeds(
      FiledNeeds needs,
      NeedCalls calls,
      Rounds rounds,
      Programmes programmes,
      Societies societies,
      RoundForms forms,
      NeedAdmission admission,
      Documents documents,
      AuditTrail audit,
      Clock clock) {
    this.needs = needs;
    this.calls = calls;
    this.rounds = rounds;
    this.programmes = programmes;
    this.societies = societies;
    this.forms = forms;
    this.admission = admission;
    this.documents = documents;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A need as it arrives.
   *
   * @param round id of the round
   * @param unit credit code of the unit that files it
   * @param answers values of the need's form by field id
   */
  public record Request(String round, String unit, Map<String, Object> answers) {}

  /**
   * Takes a need in.
   *
   * @throws Refused when the round takes none now, the unit is not on the register, the answers do
   *     not answer the form, or the admission table refuses them; nothing is kept then
   */
  @Transactional
  public Need file(Request request, String by) {
    var code = new CreditCode(request.unit());
    var round =
        rounds.lock(request.round()).orElseThrow(() -> Refused.notFound("round", request.round()));
    var terms = NeedTerms.of(programmes.of(round.programme(), round.bundle()));
    var now = clock.instant();
    refuseOutsideTheCall(terms, round.id(), now);
    var filer = filer(terms, code, by);
    var answers = forms.checked(round, terms.form(), request.answers(), by, Map.of());
    admission.refuse(round, terms, code, answers, "");
    var id = "%s-X%03d".formatted(round.id(), needs.countByRound(round.id()) + 1);
    attach(answers, id, by);
    var need = needs.saveAndFlush(new Need(id, round.id(), filer, now, answers));
    audit.record(id, by, "fileNeed", "报送需求", Facts.of("submittedAt", now.toString()));
    return need;
  }

  /** The filer takes a need back; refused once it is published or rejected. */
  @Transactional
  public void withdraw(String id, String reason, String by) {
    var round = needs.require(id).round();
    rounds.lock(round).orElseThrow();
    var need = needs.require(id);
    if (need.is(Status.PUBLISHED) || need.is(Status.REJECTED) || need.is(Status.WITHDRAWN)) {
      throw Refused.conflict(
          "G-9",
          "需求" + need.status().label() + "，不能撤回",
          "A need that is " + need.status() + " can't be withdrawn");
    }
    need.moveTo(Status.WITHDRAWN, reason);
    audit.record(id, by, "withdrawNeed", "撤回需求", Facts.of("reason", reason));
  }

  /** Refuses a need that is said anew where it could not be filed like that. */
  void admit(Need need, Facts answers) {
    var round = rounds.get(need.round());
    var terms = NeedTerms.of(programmes.of(round.programme(), round.bundle()));
    admission.refuse(round, terms, new CreditCode(need.unit()), answers, need.id());
  }

  void attach(Facts answers, String id, String by) {
    var papers = answers.texts(Need.DOCUMENTS).stream().map(UUID::fromString).toList();
    documents.attach(papers, id, by);
  }

  private Filer filer(NeedTerms terms, CreditCode code, String by) {
    return societies
        .find(code)
        .map(unit -> new Filer(code.value(), unit.name(), unit.particulars().city(), by))
        .orElseThrow(
            () ->
                terms.refused(
                    "unit",
                    "登记册中没有 " + code + "，请先由主管科协登记",
                    "The register does not know " + code + "; ask the association to list it"));
  }

  private void refuseOutsideTheCall(NeedTerms terms, String round, Instant now) {
    var call = calls.findById(round).filter(ignored -> terms.wanted());
    if (call.isEmpty()) {
      throw terms.refused(null, "该批次当前不征集需求", "This round does not take needs now");
    }
    var due = call.get().due();
    if (new Deadline(due).missedBy(now)) {
      var shown = TO_THE_SECOND.format(due);
      throw terms.refused(
          null,
          "需求征集已于 " + shown + "（北京时间）截止，此后报送的不予受理",
          "The call for needs closed at " + shown + " (Asia/Shanghai); later ones are not taken");
    }
  }
}
