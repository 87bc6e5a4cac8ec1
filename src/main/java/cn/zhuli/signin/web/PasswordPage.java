package cn.zhuli.signin.web;

import cn.zhuli.signin.Guests;
import cn.zhuli.signin.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody changes their own password. */
@Controller
public class PasswordPage {

  public static final String PATH = "/password";

  private final Passwords passwords;
  private final Guests guests;

  PasswordPage(Passwords passwords, Guests guests) {
    this.passwords = passwords;
    this.guests = guests;
  }

  @GetMapping(PATH)
  String show(Principal person, Model model) {
    model.addAttribute("given", passwords.isGiven(person.getName()));
    model.addAttribute("elsewhere", guests.isGuest(person.getName()));
    return "password";
  }

  @PostMapping(PATH)
  String change(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String next,
      @RequestParam(defaultValue = "") String again,
      Principal person,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var refusals = passwords.change(person.getName(), current, next, again);
    if (refusals.isEmpty()) {
      request.changeSessionId();
      return "redirect:" + PATH + "?changed";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute(
        "wrong",
        refusals.stream()
            .collect(
                Collectors.toMap(refusal -> String.valueOf(refusal.field()), refusal -> refusal)));
    return show(person, model);
  }
}
