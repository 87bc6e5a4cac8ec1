package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Consent;
import cn.zhuli.joint.Consenting;
import cn.zhuli.joint.Consents;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Partners of a joint application consent to it, each for itself. */
@RestController
@RequestMapping("/api")
@Tag(name = "联合申报")
class ConsentApi {

  private final Consenting consenting;
  private final Consents consents;
  private final Rounds rounds;

  ConsentApi(Consenting consenting, Consents consents, Rounds rounds) {
    this.consenting = consenting;
    this.consents = consents;
    this.rounds = rounds;
  }

  /**
   * A consent.
   *
   * @param partner credit code of the unit that consents
   * @param lead credit code of the unit that will apply
   * @param need id of the need, where the round has needs
   * @param answers the partner's declarations, by the fields of the consent form
   */
  record Giving(
      @NotBlank String partner,
      @NotBlank String lead,
      @Nullable String need,
      @NotNull Map<String, Object> answers) {}

  /**
   * How a consent stands.
   *
   * @param number number of the application that it went into
   * @param answers the partner's declarations; left out for the lead
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentView(
      long id,
      String round,
      @Nullable String need,
      String lead,
      String partner,
      String partnerName,
      Instant givenAt,
      Consent.Status status,
      String statusLabel,
      @Nullable String number,
      @Nullable Facts answers) {

    static ConsentView of(Consent consent, boolean whole) {
      return new ConsentView(
          consent.id(),
          consent.round(),
          consent.need().orElse(null),
          consent.lead(),
          consent.partner(),
          consent.partnerName(),
          consent.givenAt(),
          consent.status(),
          consent.status().label(),
          consent.number().orElse(null),
          whole ? consent.answers() : null);
    }
  }

  @PostMapping("/rounds/{round}/consents")
  @Operation(summary = "同意联合申报", description = "由联合单位的成员本人办理，并填报本单位的情况；牵头单位提交申报之前可以收回。任何人不能代办。")
  ResponseEntity<ConsentView> give(
      @PathVariable String round,
      @RequestBody @Valid Giving giving,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    var partner = new CreditCode(giving.partner()).value();
    if (!caller.actsFor(partner)) {
      throw Refused.forbidden(
          "您不是该联合单位的成员，不能代其同意", "Only a member of the partner can consent for it");
    }
    var consent =
        consenting.give(
            new Consenting.Request(round, partner, giving.lead(), giving.need(), giving.answers()),
            caller.user());
    return ResponseEntity.created(URI.create("/api/consents/" + consent.id()))
        .body(ConsentView.of(consent, true));
  }

  @GetMapping("/rounds/{round}/consents")
  @Operation(summary = "查看联合申报的同意", description = "本单位给出的和给本单位的；所填情况只有联合单位自己和主管部门可见。")
  List<ConsentView> all(@PathVariable String round, Authentication authentication) {
    var caller = Caller.of(authentication);
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    return consents.findByRoundOrderById(round).stream()
        .filter(consent -> isWhole(consent, found, caller) || caller.actsFor(consent.lead()))
        .map(consent -> ConsentView.of(consent, isWhole(consent, found, caller)))
        .toList();
  }

  @PostMapping("/consents/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "收回同意", description = "牵头单位提交申报之前，由联合单位的成员办理。")
  void takeBack(@PathVariable long id, Authentication authentication) {
    var caller = Caller.of(authentication);
    var consent =
        consents
            .findById(id)
            .filter(found -> caller.actsFor(found.partner()))
            .orElseThrow(() -> Refused.notFound("consent", String.valueOf(id)));
    consenting.takeBack(consent.id(), caller.user());
  }

  private static boolean isWhole(Consent consent, Round round, Caller caller) {
    return caller.actsFor(consent.partner()) || caller.isStaffOf(round.authority());
  }
}
