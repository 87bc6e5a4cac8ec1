package cn.zhuli.rule.web;

import cn.zhuli.rule.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The same "no" for a person at a page: what is wrong and what to do, with the same status. */
public final class RefusedPage {

  private RefusedPage() {}

  public static ModelAndView of(Refused refused) {
    var page = new ModelAndView("refused");
    page.setStatus(Problems.status(refused.kind()));
    page.addObject("refusals", refused.refusals());
    return page;
  }

  /** For a page that tells the "no" itself: its reasons as {@code refusals}, and the status. */
  public static void tell(Refused refused, Model model, HttpServletResponse response) {
    response.setStatus(Problems.status(refused.kind()).value());
    model.addAttribute("refusals", refused.refusals());
  }
}
