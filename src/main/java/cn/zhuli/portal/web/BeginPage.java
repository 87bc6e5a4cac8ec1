package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.portal.Drafting;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a call leads whoever wants to apply: to the form of their unit, the same one each time, or
 * to the choice of unit and earlier answers where there is one; in words, why not.
 */
@Controller
class BeginPage {

  private final OpenCalls calls;
  private final Drafting drafting;
  private final Writings drafts;
  private final EarlierCases earlier;
  private final OwnUnits units;
  private final Rounds rounds;

  BeginPage(
      OpenCalls calls,
      Drafting drafting,
      Writings drafts,
      EarlierCases earlier,
      OwnUnits units,
      Rounds rounds) {
    this.calls = calls;
    this.drafting = drafting;
    this.drafts = drafts;
    this.earlier = earlier;
    this.units = units;
    this.rounds = rounds;
  }

  @GetMapping("/portal/rounds/{round}/application")
  String begin(@PathVariable String round, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var call = open(round);
    var own = caller.units();
    if (own.isEmpty()) {
      throw nobodys();
    }
    var begun = drafts.in(round, caller);
    var copies = earlier.of(caller);
    if (own.size() == 1 && begun.size() <= 1 && !isChoice(call, begun, copies)) {
      var unit = new CreditCode(own.get(0));
      return "redirect:/portal/drafts/" + drafting.resume(round, unit, caller.user()).id();
    }
    model.addAttribute("call", call);
    model.addAttribute("units", units.of(caller));
    model.addAttribute("drafts", begun);
    model.addAttribute("earlier", copies);
    return "portal/call";
  }

  /** A unit that has begun to write goes on; one that has not may begin with earlier answers. */
  private static boolean isChoice(
      OpenCalls.Call call, List<Writings.Writing> begun, Map<String, ?> copies) {
    return begun.isEmpty() && copies.containsKey(call.programme());
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private OpenCalls.Call open(String round) {
    rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    return calls.of(round).orElseThrow(BeginPage::notNow);
  }

  private static Refused notNow() {
    return new Refused(
        Refused.Kind.CONFLICT,
        new Refusal(
            null,
            null,
            "该批次现在不受理申报；正在受理的批次见“申报通知”",
            "This call takes no applications now; see the calls for those that do"));
  }

  private static Refused nobodys() {
    return new Refused(
        Refused.Kind.FORBIDDEN,
        new Refusal(
            null,
            null,
            "您的账号不属于任何申报单位，不能申报；请用申报单位的账号登录，或请管理员把您的账号加入所在单位",
            "Your account belongs to no applicant, so it can't apply; sign in with an account of"
                + " your society, or ask the administrator to add yours to it"));
  }
}
