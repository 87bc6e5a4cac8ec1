package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.joint.Consent;
import cn.zhuli.joint.Consenting;
import cn.zhuli.joint.Consents;
import cn.zhuli.joint.JointTerms;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Joint applications: a unit consents for itself, and sees who has consented to it. */
@Controller
@RequestMapping("/portal/consents")
class ConsentPage {

  private static final String HERE = "/portal/consents";

  private final Consents consents;
  private final Consenting consenting;
  private final PublishedNeeds needs;
  private final DraftAccess members;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Programmes programmes;
  private final RoundForms forms;
  private final Embedded embedded;
  private final MessageSource words;

  ConsentPage(
      Consents consents,
      Consenting consenting,
      PublishedNeeds needs,
      DraftAccess members,
      OwnUnits units,
      Rounds rounds,
      Programmes programmes,
      RoundForms forms,
      Embedded embedded,
      MessageSource words) {
    this.consents = consents;
    this.consenting = consenting;
    this.needs = needs;
    this.members = members;
    this.units = units;
    this.rounds = rounds;
    this.programmes = programmes;
    this.forms = forms;
    this.embedded = embedded;
    this.words = words;
  }

  /** A round in which several may apply together, with what they can apply to. */
  record Joinable(String id, String title, List<Map<String, String>> needs) {}

  /** A consent as either side sees it. */
  record Line(
      long id,
      String title,
      @Nullable String need,
      String lead,
      String partner,
      String givenAt,
      String status,
      @Nullable String number,
      boolean takeable) {}

  @GetMapping
  String list(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var own = caller.units();
    model.addAttribute("units", units.of(caller));
    model.addAttribute(
        "rounds", rounds.findAllByOrderByYearDescIdAsc().stream().flatMap(this::joinable).toList());
    model.addAttribute(
        "given",
        consents.findByPartnerInOrderById(own).stream().map(one -> line(one, true)).toList());
    model.addAttribute(
        "received",
        consents.findByLeadInOrderById(own).stream().map(one -> line(one, false)).toList());
    return "portal/consents";
  }

  @GetMapping("/new")
  String form(
      @RequestParam String round,
      @RequestParam String unit,
      @RequestParam String lead,
      @RequestParam(required = false) @Nullable String need,
      Authentication authentication,
      Model model) {
    var caller = Caller.of(authentication);
    var partner = members.unit(unit, caller).value();
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    var with = new HashMap<String, String>();
    with.put("partner", partner);
    with.put("lead", new CreditCode(lead).value());
    if (need != null && !need.isBlank()) {
      with.put("need", need);
    }
    model.addAttribute(
        "sheet",
        new FormSheet(
            words.getMessage(
                "portal.consents.to",
                new Object[] {units.name(with.get("lead"))},
                LocaleContextHolder.getLocale()),
            title(found),
            HERE,
            null,
            "consent-" + round + with,
            "/api/rounds/" + found.id() + "/consents",
            embedded.of(with),
            HERE + "?given",
            Embedded.safe(forms.text(found, form(found))),
            embedded.of(Map.of(RoundForms.PAPERS, forms.papersOf(caller.user())))));
    return "portal/task";
  }

  @PostMapping("/{id}/withdrawal")
  String takeBack(@PathVariable long id, Authentication authentication) {
    var caller = Caller.of(authentication);
    var consent =
        consents
            .findById(id)
            .filter(found -> caller.actsFor(found.partner()))
            .orElseThrow(() -> Refused.notFound("consent", String.valueOf(id)));
    consenting.takeBack(consent.id(), caller.user());
    return "redirect:" + HERE + "?takenBack";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String form(Round round) {
    var terms = terms(round);
    if (terms.most() == 0) {
      throw Refused.notFound("round", round.id());
    }
    return terms.form();
  }

  private JointTerms terms(Round round) {
    return JointTerms.of(programmes.of(round.programme(), round.bundle()));
  }

  private Stream<Joinable> joinable(Round round) {
    var early = round.phase() == Round.Phase.ANNOUNCED || round.phase() == Round.Phase.OPEN;
    return early && terms(round).most() > 0
        ? Stream.of(new Joinable(round.id(), title(round), needs.options(round.id())))
        : Stream.empty();
  }

  private static String title(Round round) {
    return round.title() + " " + round.year();
  }

  private Line line(Consent consent, boolean own) {
    return new Line(
        consent.id(),
        title(rounds.get(consent.round())),
        consent.need().orElse(null),
        units.name(consent.lead()),
        consent.partnerName(),
        Moments.minute(consent.givenAt()),
        consent.status().label(),
        consent.number().orElse(null),
        own && consent.status() == Consent.Status.GIVEN);
  }
}
