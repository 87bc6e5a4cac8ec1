package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Foreseeing;
import cn.zhuli.portal.Draft;
import cn.zhuli.portal.Drafting;
import cn.zhuli.portal.SelfCheck;
import cn.zhuli.portal.SubmitDraft;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing an application: begin, fill in, look at what stands against it, hand in. */
@Controller
@RequestMapping("/portal")
class DraftPage {

  private final Drafting drafting;
  private final SelfCheck selfCheck;
  private final SubmitDraft submitDraft;
  private final Foreseeing foreseeing;
  private final DraftAccess access;
  private final DraftDeadline deadline;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Wording wording;
  private final Embedded embedded;

  DraftPage(
      Drafting drafting,
      SelfCheck selfCheck,
      SubmitDraft submitDraft,
      Foreseeing foreseeing,
      DraftAccess access,
      DraftDeadline deadline,
      OwnUnits units,
      Rounds rounds,
      Wording wording,
      Embedded embedded) {
    this.drafting = drafting;
    this.selfCheck = selfCheck;
    this.submitDraft = submitDraft;
    this.foreseeing = foreseeing;
    this.access = access;
    this.deadline = deadline;
    this.units = units;
    this.rounds = rounds;
    this.wording = wording;
    this.embedded = embedded;
  }

  @PostMapping("/rounds/{round}/drafts")
  String start(
      @PathVariable String round,
      @RequestParam String unit,
      @RequestParam(required = false) @Nullable String from,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var code = access.unit(unit, caller);
    var draft =
        from == null || from.isBlank()
            ? drafting.start(round, code, Facts.none(), caller.user())
            : drafting.startFrom(round, code, from, caller.user());
    return "redirect:/portal/drafts/" + draft.id();
  }

  @GetMapping("/drafts/{id}")
  String show(@PathVariable String id, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var draft = access.own(id, caller);
    if (draft.number().isPresent()) {
      return "redirect:/portal/applications/" + draft.number().get();
    }
    var round = describe(draft, model);
    var data = new HashMap<>(draft.answers().asMap());
    data.putAll(foreseeing.choices(round, selfCheck.papers(draft, caller.user())));
    model.addAttribute("schema", Embedded.safe(foreseeing.form(round)));
    model.addAttribute("data", embedded.of(data));
    return "portal/draft";
  }

  @GetMapping("/drafts/{id}/review")
  String review(@PathVariable String id, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var draft = access.own(id, caller);
    if (draft.number().isPresent()) {
      return "redirect:/portal/applications/" + draft.number().get();
    }
    return review(draft, caller, List.of(), model);
  }

  @PostMapping("/drafts/{id}/submission")
  String submit(
      @PathVariable String id,
      @RequestParam int version,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    var draft = access.own(id, caller);
    try {
      var number = submitDraft.submit(id, version, caller.user()).number();
      return "redirect:/portal/applications/" + number + "?submitted";
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return review(access.own(draft.id(), caller), caller, refused.refusals(), model);
    }
  }

  @PostMapping("/drafts/{id}/discard")
  String discard(@PathVariable String id, Authentication authentication) {
    drafting.discard(access.own(id, Caller.of(authentication)).id());
    return "redirect:/portal?discarded";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String review(Draft draft, Caller caller, List<Refusal> refusals, Model model) {
    describe(draft, model);
    var findings = selfCheck.of(draft, caller.user());
    model.addAttribute("refusals", refusals);
    model.addAttribute("out", of(SelfCheck.Kind.REFUSED, findings));
    model.addAttribute("vetoes", of(SelfCheck.Kind.VETOED, findings));
    model.addAttribute("conditions", of(SelfCheck.Kind.CONDITION, findings));
    return "portal/review";
  }

  private static List<SelfCheck.Finding> of(SelfCheck.Kind kind, List<SelfCheck.Finding> findings) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }

  private Round describe(Draft draft, Model model) {
    var round = rounds.get(draft.round());
    model.addAttribute("draft", draft);
    model.addAttribute("round", round);
    model.addAttribute("deadline", deadline.of(draft));
    model.addAttribute("unit", units.name(draft.unit()));
    model.addAttribute("savedAt", Moments.minute(draft.savedAt()));
    model.addAttribute("savedBy", wording.person(draft.savedBy()));
    return round;
  }
}
