package cn.zhuli.notice;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.ApplicationEnded;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.notice.Objection.Status;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections in while the notice lasts, and records what came of them (G-5). */
@Service
public class Objecting {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final Objections objections;
  private final Publishing publishing;
  private final Applications applications;
  private final Rounds rounds;
  private final AuditTrail audit;
  private final DecisionLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Objecting(
      Objections objections,
      Publishing publishing,
      Applications applications,
      Rounds rounds,
      AuditTrail audit,
      DecisionLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.objections = objections;
    this.publishing = publishing;
    this.applications = applications;
    this.rounds = rounds;
    this.audit = audit;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An objection as it is filed; contact and reason are what makes it one.
   *
   * @param evidence ids of documents
   * @param form what tells one filled-in form from another; {@code null} where there is no form
   */
  public record Request(
      String number,
      String name,
      String contact,
      String reason,
      List<String> evidence,
      @Nullable String form) {

    public Request(
        String number, String name, String contact, String reason, List<String> evidence) {
      this(number, name, contact, reason, evidence, null);
    }

    public Request with(List<String> papers) {
      return new Request(number, name, contact, reason, papers, form);
    }
  }

  /**
   * An objection that is in.
   *
   * @param again whether the same form had been sent before, so that nothing was done now
   */
  public record Filed(Objection objection, boolean again) {}

  /** Files an objection; refused when incomplete, late, or about something not on notice. */
  @Transactional
  public Filed file(Request request) {
    refuseIncomplete(request);
    var application = applications.require(request.number());
    rounds.lock(application.round());
    return earlier(request).orElseGet(() -> file(request, application));
  }

  private Optional<Filed> earlier(Request request) {
    return Optional.ofNullable(request.form())
        .flatMap(objections::findByForm)
        .map(objection -> new Filed(objection, true));
  }

  private Filed file(Request request, Application application) {
    var notice = noticeInForce(application);
    var id = application.number() + "-O" + (objections.countByNumber(application.number()) + 1);
    var objection =
        objections.saveAndFlush(new Objection(id, notice.id(), request, clock.instant()));
    audit.record(application.number(), "public", "objection", "收到异议", Facts.of("objection", id));
    events.publishEvent(new ObjectionFiled(objection));
    return new Filed(objection, false);
  }

  /** Somebody not concerned has looked into it. */
  public void decide(Occasion occasion, String id, boolean upheld, String finding, String answer) {
    var objection = objections.findById(id).orElseThrow();
    objection.decide(
        upheld ? Status.UPHELD : Status.REJECTED, finding, answer, occasion.by(), clock.instant());
    log.record(
        occasion,
        upheld ? "objectionUpheld" : "objectionRejected",
        finding,
        Facts.of("objection", id).with("answer", answer));
  }

  /** An application has ended: what is still open about it needs no decision any longer. */
  @EventListener
  void on(ApplicationEnded ended) {
    objections.findByNumberOrderByFiledAt(ended.number()).stream()
        .filter(objection -> objection.status() == Status.OPEN)
        .forEach(
            objection ->
                objection.decide(
                    Status.MOOT,
                    "所涉项目已办结",
                    "所涉项目已退出或取消，您的异议不再单独处理",
                    Occasion.SYSTEM,
                    clock.instant()));
  }

  private Notice noticeInForce(Application application) {
    var notice =
        publishing
            .of(application.number())
            .filter(found -> application.stands(Standing.SELECTED))
            .orElseThrow(
                () ->
                    Refused.invalid(
                        "G-5", "该项目不在公示中，不受理异议", "This application is not on public notice"));
    if (clock.instant().isAfter(notice.endsAt())) {
      var ended = TO_THE_SECOND.format(notice.endsAt());
      throw Refused.invalid(
          "G-5",
          "公示已于 " + ended + "（北京时间）结束，不再受理异议",
          "The notice ended at " + ended + " (Asia/Shanghai); objections are no longer taken");
    }
    return notice;
  }

  private static void refuseIncomplete(Request request) {
    var missing = new ArrayList<Refusal>();
    if (request.name().isBlank()) {
      missing.add(Refusal.ofField("name", "请填写姓名或单位名称", "Give your name or organisation"));
    }
    if (request.contact().isBlank()) {
      missing.add(Refusal.ofField("contact", "请填写联系方式，以便答复", "Give a contact, for the answer"));
    }
    if (request.reason().isBlank()) {
      missing.add(Refusal.ofField("reason", "请写明异议理由", "Say what you object to"));
    }
    if (!missing.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, missing);
    }
  }
}
