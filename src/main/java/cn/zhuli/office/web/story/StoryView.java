package cn.zhuli.office.web.story;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Story;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.Telling;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole story of one application, in order (G-2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
    String number,
    String applicant,
    String applicantName,
    String round,
    String programme,
    int year,
    @Nullable String outcome,
    @Nullable String outcomeLabel,
    @Nullable String outcomeRule,
    @Nullable Instant closedAt,
    List<Entry> entries) {

  /**
   * One thing that happened.
   *
   * @param subject the application's number, or the round's id where the whole round was concerned
   * @param step id of the model's element, or of what was done
   * @param label the same in the words of the model
   * @param rule rule ids that the step follows
   * @param verdictLabel the verdict in words
   * @param by id of who decided; {@code system} when no person did
   * @param model id of the model version that was running
   * @param modelLabel the same by name and version
   * @param facts what was seen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String subject,
      Instant at,
      Story.Kind kind,
      String step,
      String label,
      @Nullable String rule,
      @Nullable String verdict,
      @Nullable String verdictLabel,
      @Nullable String reason,
      String by,
      @Nullable String model,
      @Nullable String modelLabel,
      Facts facts) {

    static Entry of(Telling.Told told, Wording wording) {
      var entry = told.entry();
      var verdict = entry.verdict();
      var model = entry.model();
      return new Entry(
          told.subject(),
          entry.at(),
          entry.kind(),
          entry.step(),
          entry.label(),
          entry.rule(),
          verdict,
          verdict == null ? null : wording.verdict(verdict),
          entry.reason(),
          entry.by(),
          model,
          model == null ? null : wording.model(model),
          entry.facts());
    }
  }
}
