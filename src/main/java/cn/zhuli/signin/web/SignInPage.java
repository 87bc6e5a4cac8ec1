package cn.zhuli.signin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page where people sign in, for the portal and the engine's web applications alike. */
@Controller
public class SignInPage {

  public static final String PATH = "/login";

  private final IdentityProviders outside;

  SignInPage(IdentityProviders outside) {
    this.outside = outside;
  }

  @GetMapping(PATH)
  String signIn(@RequestParam(required = false) @Nullable String error, Model model) {
    model.addAttribute("refused", error != null);
    model.addAttribute("ways", outside.ways());
    return "login";
  }
}
