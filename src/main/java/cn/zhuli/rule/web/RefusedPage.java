package cn.zhuli.rule.web;

import cn.zhuli.rule.Refused;
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
}
