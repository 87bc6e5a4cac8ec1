package cn.zhuli.letter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On what which letter is written, as the table of letters says it.
 *
 * @param letter name of the letter and of its template
 * @param title what it is called
 * @param message what the mail says; {@code {name}} stands for a fact
 * @param acts acts of the audit trail on which it is written
 * @param verdicts verdicts of the decision log on which it is written
 * @param where facts that must have one of some values besides
 * @param held whether somebody looks at it before it goes
 * @param once whether a case gets no second one
 * @param partners whether partners of a joint application get one each
 * @param filed whether it goes to nobody, but into the file
 * @param to the fact that names the unit to which it goes; the applicant where empty
 */
record LetterRule(
    String letter,
    String title,
    String message,
    List<String> acts,
    List<String> verdicts,
    Map<String, List<String>> where,
    boolean held,
    boolean once,
    boolean partners,
    boolean filed,
    String to) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,59}");
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9]+)}");

  LetterRule(
      @JsonProperty("letter") @Nullable String letter,
      @JsonProperty("title") @Nullable String title,
      @JsonProperty("message") @Nullable String message,
      @JsonProperty("acts") @Nullable List<String> acts,
      @JsonProperty("verdicts") @Nullable List<String> verdicts,
      @JsonProperty("where") @Nullable Map<String, List<String>> where,
      @JsonProperty("held") boolean held,
      @JsonProperty("once") boolean once,
      @JsonProperty("partners") boolean partners,
      @JsonProperty("filed") boolean filed,
      @JsonProperty("to") @Nullable String to) {
    if (letter == null || !NAME.matcher(letter).matches()) {
      throw new IllegalArgumentException("A letter is named in letters and digits: " + letter);
    }
    this.letter = letter;
    this.title = title == null || title.isBlank() ? letter : title;
    this.message = Objects.requireNonNullElse(message, "");
    this.acts = acts == null ? List.of() : List.copyOf(acts);
    this.verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
    this.where = where == null ? Map.of() : Map.copyOf(where);
    this.held = held;
    this.once = once;
    this.partners = partners;
    this.filed = filed;
    this.to = Objects.requireNonNullElse(to, "");
  }

  boolean answersTo(Matter matter) {
    return (matter.decided() ? verdicts : acts).contains(matter.verdict());
  }

  boolean holds(Map<String, Object> facts) {
    return where.entrySet().stream()
        .allMatch(
            needed ->
                needed
                    .getValue()
                    .contains(String.valueOf(facts.getOrDefault(needed.getKey(), ""))));
  }

  /** The message with its places filled in. */
  String message(Map<String, Object> facts) {
    return PLACE
        .matcher(message)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(facts.getOrDefault(place.group(1), ""))));
  }
}
