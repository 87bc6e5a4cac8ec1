package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts stand where forms refer to them, and a reference that can't be kept is refused by name. */
class FormPartsTest {

  private static final String HEADING = "{'id': 'text_heading', 'text': '${label}: ${who}'}";

  private final Map<String, byte[]> parts = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  @Test
  void aPartStandsWhereTheFormRefersToIt() {
    part("amount", "{'id': 'text_amount', 'text': 'amount'}");

    var form = complete("{'id': 'a'}, " + reference("amount", "") + ", {'id': 'z'}");

    assertThat(form.path("components"))
        .extracting(it -> it.path("id").asText())
        .containsExactly("a", "text_amount", "z");
  }

  @Test
  void aPartStandsInsideAGroupAndInsideAnotherPart() {
    part("inner", "{'id': 'text_inner'}");
    part("outer", "{'id': 'group_outer', 'components': [" + reference("inner", "") + "]}");

    var form = complete("{'id': 'group', 'components': [" + reference("outer", "") + "]}");

    assertThat(form.at("/components/0/components/0/components/0/id").asText())
        .isEqualTo("text_inner");
  }

  @Test
  void aPartTakesTheLabelAndTheValuesOfItsReference() {
    part("heading", HEADING);

    var form = complete(reference("heading", ", 'who': 'a $1 society'", "'label': 'By'"));

    assertThat(form.at("/components/0/text").asText()).isEqualTo("By: a $1 society");
  }

  @Test
  void aValueOfTheReferenceGoesBeforeThatOfTheProgramme() {
    part("heading", "{'id': 'text_heading', 'text': '${who}'}");
    words.put("who", "everybody");

    assertThat(complete(reference("heading", "")).at("/components/0/text").asText())
        .isEqualTo("everybody");
    assertThat(complete(reference("heading", ", 'who': 'one'")).at("/components/0/text").asText())
        .isEqualTo("one");
  }

  @Test
  void aConditionOfTheReferenceHidesThePart() {
    part("amount", "{'id': 'text_amount'}");

    var form = complete(reference("amount", "", "'conditional': {'hide': '=x'}"));

    assertThat(form.at("/components/0/conditional/hide").asText()).isEqualTo("=x");
  }

  @Test
  void aFormWithoutReferencesStaysAsItIsWritten() {
    var form = bytes("{'components':   []}");

    assertThat(new FormParts(parts, words).complete("apply.form", form)).isSameAs(form);
  }

  @Test
  void aPartThatDoesNotExistIsRefused() {
    refused(reference("nothing", ""), "apply.form, part 'nothing': there is no such part");
  }

  @Test
  void aPartThatIncludesItselfIsRefused() {
    part("inner", reference("outer", ""));
    part("outer", reference("inner", ""));

    refused(reference("outer", ""), "apply.form, part 'outer': it includes itself");
  }

  @Test
  void aMissingValueIsRefused() {
    part("heading", HEADING);

    refused(
        reference("heading", "", "'label': 'By'"),
        "apply.form, part 'heading': its 'who' is missing");
  }

  @Test
  void aValueThatThePartDoesNotTakeIsRefused() {
    part("amount", "{'id': 'text_amount'}");

    refused(
        reference("amount", ", 'treshold': '5'"),
        "apply.form, part 'amount': it takes no 'treshold'");
  }

  @Test
  void aSecondConditionIsRefused() {
    part("amount", "{'id': 'text_amount', 'conditional': {'hide': '=y'}}");

    refused(
        reference("amount", "", "'conditional': {'hide': '=x'}"),
        "apply.form, part 'amount': it has a condition of its own");
  }

  @Test
  void aReferenceWithComponentsOfItsOwnIsRefused() {
    part("amount", "{'id': 'text_amount'}");

    refused(
        reference("amount", "", "'components': [{'id': 'more'}]"),
        "apply.form, part 'amount': its place must be empty");
  }

  @Test
  void thePartThatStandsTwiceIsRefused() {
    part("amount", "{'id': 'text_amount'}");

    refused(
        reference("amount", "") + ", " + reference("amount", ""),
        "apply.form: two components have the id 'text_amount'");
  }

  @Test
  void aPartThatIsNoFormIsRefused() {
    parts.put("broken.form", bytes("{"));
    parts.put("list.form", bytes("[]"));
    parts.put("empty.form", bytes("{}"));

    refused(reference("broken", ""), "broken.form: ");
    refused(reference("list", ""), "list.form: it is no form");
    refused(reference("empty", ""), "apply.form, part 'empty': it has no components");
  }

  private void refused(String components, String why) {
    assertThatThrownBy(() -> complete(components))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(why);
  }

  private void part(String name, String components) {
    parts.put(name + ".form", form(components));
  }

  private JsonNode complete(String components) {
    var complete = new FormParts(parts, words).complete("apply.form", form(components));
    return FormJson.read("apply.form", complete);
  }

  private static String reference(String part, String values, String... more) {
    var others = more.length == 0 ? "" : ", " + more[0];
    return "{'type': 'group', 'id': 'part', 'properties': {'part': '%s'%s}%s}"
        .formatted(part, values, others);
  }

  private static byte[] form(String components) {
    return bytes("{'components': [" + components + "]}");
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
