package cn.zhuli.programme.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An officer opens the round of a year; what is left empty is taken from the model (G-1, G-10). */
@Controller
@RequestMapping("/rounds/new")
class OpenRoundPage {

  private final OpenRound opening;
  private final Openable openable;

  OpenRoundPage(OpenRound opening, Openable openable) {
    this.opening = opening;
    this.openable = openable;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String programme,
      Authentication authentication,
      Model model) {
    return show(programme, WrittenTerms.EMPTY, Caller.of(authentication), model);
  }

  @PostMapping
  String open(
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String deadline,
      @RequestParam(defaultValue = "") String places,
      @RequestParam(defaultValue = "") String award,
      @RequestParam(defaultValue = "") String budget,
      @RequestParam(defaultValue = "") String materialsDue,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    var terms = new WrittenTerms(year, deadline, places, award, budget, materialsDue);
    openable.find(programme, caller);
    try {
      var round = opening.open(terms.read(programme), caller.user());
      return "redirect:/rounds/" + round.id() + "?opened";
    } catch (Refused refused) {
      RefusedPage.tell(refused, model, response);
      return show(programme, terms, caller, model);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String show(String programme, WrittenTerms terms, Caller caller, Model model) {
    if (programme.isEmpty()) {
      model.addAttribute("programmes", openable.by(caller));
    } else {
      model.addAttribute("programme", openable.find(programme, caller));
      model.addAttribute("terms", terms);
    }
    return "round-new";
  }
}
