package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.NoticeBoard;
import cn.zhuli.bulletin.Posted;
import cn.zhuli.calendar.Time;
import cn.zhuli.notice.FollowUpCode;
import cn.zhuli.notice.Objection;
import cn.zhuli.notice.Objections;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Objecting to what is on notice, and following what became of it, without an account (G-5). */
@Controller
@RequestMapping("/objections")
class ObjectionPages {

  private static final String FORM = "objection-form";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  private final NoticeBoard board;
  private final FileObjection filing;
  private final Objections objections;
  private final ObjectionLimit limit;
  private final Evidence evidence;
  private final Clock clock;

  ObjectionPages(
      NoticeBoard board,
      FileObjection filing,
      Objections objections,
      ObjectionLimit limit,
      Evidence evidence,
      Clock clock) {
    this.board = board;
    this.filing = filing;
    this.objections = objections;
    this.limit = limit;
    this.evidence = evidence;
    this.clock = clock;
  }

  @GetMapping
  String lookUp(@RequestParam(defaultValue = "") String code) {
    return code.isBlank()
        ? "objection-lookup"
        : "redirect:/objections/" + FollowUpCode.written(code);
  }

  @GetMapping("/new")
  ModelAndView form(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(required = false) @Nullable String tooLarge) {
    var page = page(ObjectionForm.empty(number), onNotice(number));
    return tooLarge == null ? page : refused(page, evidence.tooLarge());
  }

  @PostMapping("/new")
  ModelAndView file(@ModelAttribute ObjectionForm form, HttpServletRequest request) {
    try {
      limit.count(request.getRemoteAddr());
      var papers = evidence.of(form.evidence());
      var filed = filing.file(form.asRequest(), papers, "objector:" + request.getRemoteAddr());
      var code = filed.objection().code();
      return new ModelAndView(
          "redirect:/objections/" + code + (filed.again() ? "?again" : "?filed"));
    } catch (Refused refused) {
      return refused(page(form, onNotice(String.valueOf(form.number()))), refused);
    }
  }

  @GetMapping("/{code}")
  String follow(@PathVariable String code, Model model) {
    var objection =
        objections
            .findByCode(FollowUpCode.written(code))
            .orElseThrow(() -> Refused.notFound("objection", code));
    model.addAttribute("objection", View.of(objection));
    return "objection";
  }

  /** An objection as whoever filed it sees it. */
  record View(
      String code,
      String number,
      String status,
      String filedAt,
      String reason,
      int papers,
      @Nullable String answer,
      @Nullable String decidedAt) {

    static View of(Objection objection) {
      return new View(
          String.valueOf(objection.code()),
          objection.number(),
          objection.status().name(),
          MINUTE.format(objection.filedAt()),
          objection.reason(),
          objection.evidence().texts("documents").size(),
          objection.answer(),
          minute(objection.decidedAt()));
    }

    private static @Nullable String minute(@Nullable Instant at) {
      return at == null ? null : MINUTE.format(at);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  /** The newest notice that an application stands on. */
  private Posted onNotice(String number) {
    var notice =
        board.all().stream()
            .filter(posted -> posted.proposes() && posted.lists(number))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("application", number));
    if (!notice.lastsAt(clock.instant())) {
      throw Refused.invalid(
          "G-5",
          "公示已于 " + MINUTE.format(notice.endsAt()) + "（北京时间）结束，不再受理异议",
          "The notice ended at "
              + MINUTE.format(notice.endsAt())
              + " (Asia/Shanghai); objections are no longer taken");
    }
    return notice;
  }

  private ModelAndView page(ObjectionForm form, Posted notice) {
    var number = String.valueOf(form.number());
    var row = notice.listed().stream().filter(r -> r.text("number").equals(number)).findFirst();
    return new ModelAndView(FORM)
        .addObject("form", form)
        .addObject("wrong", Map.of())
        .addObject("notice", PostedView.of(notice, clock.instant()))
        .addObject("listed", PostedView.Row.of(row.orElseThrow()))
        .addObject("mostFiles", evidence.mostFiles())
        .addObject("mostSize", evidence.mostSize());
  }

  /** The form again, as it was filled in, with every "no" beside its field. */
  private static ModelAndView refused(ModelAndView page, Refused refused) {
    Map<String, List<Refusal>> wrong =
        refused.refusals().stream()
            .collect(Collectors.groupingBy(refusal -> field(refusal.field())));
    page.setStatus(RefusedPage.of(refused).getStatus());
    return page.addObject("wrong", wrong).addObject("refusals", refused.refusals());
  }

  /** The documents know a paper as the file that it is. */
  private static String field(@Nullable String field) {
    return field == null ? "" : field.equals("file") ? "evidence" : field;
  }
}
