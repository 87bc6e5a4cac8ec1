package cn.zhuli.letter;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.joint.Partners;
import cn.zhuli.journal.ActDone;
import cn.zhuli.journal.DecisionTaken;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what is decided and done, and writes the letters that the table of letters asks for, in the
 * same transaction: what was decided and the letter that tells it exist together or not at all.
 */
@Component
class WriteLetters {

  private static final int LONGEST_MESSAGE = 8000;

  private final LetterTable table;
  private final LetterTemplates templates;
  private final LetterContent contents;
  private final LetterRows rows;
  private final Delivery delivery;
  private final Applications applications;
  private final Partners partners;
  private final Rounds rounds;
  private final Societies societies;
  private final Clock clock;

  WriteLetters(
      LetterTable table,
      LetterTemplates templates,
      LetterContent contents,
      LetterRows rows,
      Delivery delivery,
      Applications applications,
      Partners partners,
      Rounds rounds,
      Societies societies,
      Clock clock) {
    this.table = table;
    this.templates = templates;
    this.contents = contents;
    this.rows = rows;
    this.delivery = delivery;
    this.applications = applications;
    this.partners = partners;
    this.rounds = rounds;
    this.societies = societies;
    this.clock = clock;
  }

  /** To whom a letter goes; {@code code} is {@code null} for the file. */
  private record Recipient(@Nullable String code, String name) {}

  @EventListener
  void on(DecisionTaken taken) {
    var decision = taken.decision();
    rounds.findById(decision.round()).ifPresent(round -> write(Matter.of(decision), round));
  }

  @EventListener
  void on(ActDone done) {
    applications
        .findById(done.act().subject())
        .ifPresent(application -> write(Matter.of(done.act()), rounds.get(application.round())));
  }

  private void write(Matter matter, Round round) {
    table.of(round).stream()
        .filter(rule -> rule.answersTo(matter))
        .forEach(rule -> write(rule, matter, round));
  }

  private void write(LetterRule rule, Matter matter, Round round) {
    var application = applications.findById(matter.subject()).orElse(null);
    if (application == null && !matter.subject().equals(round.id())) {
      return;
    }
    var content = contents.of(matter, round, application);
    if (!rule.holds(content)) {
      return;
    }
    if (rule.filed() || application == null) {
      write(rule, matter, round, new Recipient(null, ""), content);
      return;
    }
    write(rule, matter, round, recipient(rule, application, content), content);
    if (rule.partners()) {
      partners
          .findByNumberOrderById(application.number())
          .forEach(
              partner ->
                  write(
                      rule,
                      matter,
                      round,
                      new Recipient(partner.creditCode(), partner.name()),
                      content));
    }
  }

  /** The unit that the rule names, such as a lead society; or the applicant. */
  private Recipient recipient(
      LetterRule rule, Application application, Map<String, Object> content) {
    var unit = String.valueOf(content.getOrDefault(rule.to(), ""));
    if (!unit.isEmpty() && !unit.equals(application.applicant())) {
      return new Recipient(unit, societies.findById(unit).map(Society::name).orElse(unit));
    }
    return new Recipient(application.applicant(), application.applicantName());
  }

  private void write(
      LetterRule rule,
      Matter matter,
      Round round,
      Recipient recipient,
      Map<String, Object> content) {
    if (rule.once() && rows.has(matter.subject(), rule.letter(), recipient.code())) {
      return;
    }
    var letter = letter(rule, matter, round, recipient, content);
    rows.insert(letter);
    if (!letter.isHeld()) {
      delivery.post(letter, "first", Occasion.SYSTEM);
    }
  }

  private Letter letter(
      LetterRule rule,
      Matter matter,
      Round round,
      Recipient recipient,
      Map<String, Object> content) {
    var template = templates.of(round, rule.letter());
    var message = shortened(rule.message(content));
    var all = new HashMap<>(content);
    all.put("title", rule.title());
    all.put("message", message);
    all.put("recipientName", recipient.name());
    var json = ContentJson.write(template.asked(all));
    return new Letter(
        UUID.randomUUID(),
        matter.subject(),
        round.id(),
        rule.letter(),
        rule.title(),
        recipient.code(),
        recipient.name(),
        matter.step(),
        matter.rule(),
        message,
        json,
        template.hash(),
        KeptTemplates.hash(template.hash() + "\n" + json),
        clock.instant(),
        rule.held() ? Letter.State.HELD : Letter.State.OUT,
        null,
        null);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE - 1) + "…" : text;
  }
}
