package cn.zhuli.page.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.rule.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the header of a page shows, by who reads it and where they are; templates ask for it. */
@Component
public class Frame {

  /**
   * A way to another area.
   *
   * @param words message key of its name
   * @param current whether the page at hand belongs to it
   */
  public record Way(String path, String words, boolean current) {}

  /**
   * What the header depends on.
   *
   * @param user who has signed in; empty where nobody has
   * @param language as the page has to declare it
   * @param otherLanguage the address of this page in the other language
   */
  public record Header(String user, List<Way> ways, String language, String otherLanguage) {

    public boolean signedIn() {
      return !user.isEmpty();
    }

    public boolean english() {
      return language.equals("en");
    }
  }

  public Header header() {
    var caller = signedIn() ? Caller.current() : Caller.of(null);
    var english = Language.isEnglish(LocaleContextHolder.getLocale());
    return new Header(caller.user(), ways(caller), english ? "en" : "zh-CN", other(english));
  }

  /** A "no" in the language of the page. */
  public String say(Refusal refusal) {
    return say(refusal.zh(), refusal.en());
  }

  /** Whichever of the two is in the language of the page. */
  public String say(String zh, String en) {
    return Language.isEnglish(LocaleContextHolder.getLocale()) ? en : zh;
  }

  private static List<Way> ways(Caller caller) {
    var ways = new ArrayList<Way>();
    ways.add(way("/calls", "frame.calls"));
    ways.add(way("/notices", "frame.notices"));
    ways.add(way("/awards", "frame.awards"));
    if (!caller.user().isEmpty()) {
      ways.add(way("/work", "frame.work"));
    }
    if (caller.actsForSome()) {
      ways.add(way("/portal", "frame.applications"));
    }
    if (caller.hasTasks()) {
      ways.add(way("/camunda/app/tasklist/", "frame.tasks"));
    }
    if (caller.isStaffOfSome()) {
      ways.add(way("/rounds", "frame.rounds"));
    }
    if (caller.isOfficerOfSome()) {
      ways.add(way("/registry", "frame.registry"));
    }
    if (caller.isAdministrator()) {
      ways.add(way("/calendar", "frame.calendar"));
      ways.add(way("/camunda/app/cockpit/", "frame.cockpit"));
    }
    return ways;
  }

  private static Way way(String path, String words) {
    var here = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
    var context = ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
    var area = (context == null ? "" : context) + path;
    return new Way(path, words, here != null && (here + "/").startsWith(area + "/"));
  }

  private static String other(boolean english) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam(Language.PARAMETER, english ? "zh" : "en")
        .build()
        .toUriString();
  }

  private static boolean signedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && !(who instanceof AnonymousAuthenticationToken);
  }
}
