package cn.zhuli.extension.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.extension.Extension;
import cn.zhuli.extension.Extensions;
import cn.zhuli.extension.OpenRequests;
import cn.zhuli.intake.Applications;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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

/** The requests for more time in a round that wait for an officer's answer. */
@Controller
@RequestMapping("/rounds/{round}/extensions")
class RequestsPage {

  private final OpenRequests requests;
  private final Extensions extensions;
  private final Answering answering;
  private final Applications applications;
  private final Societies societies;
  private final CaseAccess cases;

  RequestsPage(
      OpenRequests requests,
      Extensions extensions,
      Answering answering,
      Applications applications,
      Societies societies,
      CaseAccess cases) {
    this.requests = requests;
    this.extensions = extensions;
    this.answering = answering;
    this.applications = applications;
    this.societies = societies;
    this.cases = cases;
  }

  /** A request that waits; {@code earlier} are those about the same task before it. */
  record Line(
      UUID id,
      String number,
      String unit,
      String label,
      String due,
      Answered request,
      List<Answered> earlier) {}

  @GetMapping
  String show(@PathVariable String round, Authentication authentication, Model model) {
    return show(round, Caller.of(authentication), model);
  }

  @PostMapping("/{id}")
  String answer(
      @PathVariable String round,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String answer,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    var found = cases.runBy(round, caller);
    var extension = extensions.require(id);
    if (!applications.get(extension.number()).round().equals(found.id())) {
      throw Refused.notFound("extension", id.toString());
    }
    try {
      answer(extension, verdict, until, answer, caller);
      return "redirect:/rounds/" + round + "/extensions?answered";
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID && refused.kind() != Refused.Kind.CONFLICT) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      model.addAttribute("typed", id);
      model.addAttribute("until", until);
      model.addAttribute("answer", answer);
      return show(round, caller, model);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private void answer(
      Extension extension, String verdict, String until, String answer, Caller caller) {
    if (verdict.equals("approve")) {
      answering.approve(extension.number(), extension.id(), Requesting.day(until), answer, caller);
    } else {
      answering.refuse(extension.number(), extension.id(), answer, caller);
    }
  }

  private String show(String id, Caller caller, Model model) {
    var round = cases.runBy(id, caller);
    model.addAttribute("round", round);
    model.addAttribute("officer", caller.isOfficerOf(round.authority()));
    model.addAttribute("requests", requests.of(round.id()).stream().map(this::line).toList());
    return "extensions";
  }

  private Line line(Extension extension) {
    var earlier =
        extensions.findByTaskOrderByAskedAt(extension.task()).stream()
            .filter(one -> !one.id().equals(extension.id()))
            .map(Answered::of)
            .toList();
    return new Line(
        extension.id(),
        extension.number(),
        societies.findById(extension.unit()).map(Society::name).orElse(extension.unit()),
        extension.label(),
        String.valueOf(Answered.minute(extension.due())),
        Answered.of(extension),
        earlier);
  }
}
