package cn.zhuli.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms written down in a test, with single quotes for easier reading. */
final class Sample {

  /** Knows expressions of the kind {@code name = "value"} and {@code name}. */
  static final Conditions CONDITIONS =
      new Conditions() {
        @Override
        public boolean holds(String feel, Map<String, Object> variables) {
          var sides = feel.split(" = ");
          var value = value(sides[0], variables);
          return sides.length == 1
              ? Boolean.TRUE.equals(value)
              : sides[1].replace("\"", "").equals(value);
        }

        @Override
        public Object value(String feel, Map<String, Object> variables) {
          Object found = variables;
          for (var name : feel.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
          }
          return found;
        }
      };

  private final FormSchema form;
  private Map<String, ?> context = Map.of();

  private Sample(FormSchema form) {
    this.form = form;
  }

  static Sample of(String... components) {
    return new Sample(schema(components));
  }

  static FormSchema schema(String... components) {
    var json = "{'components':[" + String.join(",", components) + "]}";
    return FormSchema.parse(
        "sample.form",
        new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  Sample knowing(Map<String, ?> context) {
    this.context = context;
    return this;
  }

  Checked check(Map<String, ?> submission) {
    return form.check(submission, context, CONDITIONS);
  }

  /** The codes of all violations, each with its field. */
  List<String> refuse(Map<String, ?> submission) {
    return check(submission).violations().stream().map(v -> v.field() + " " + v.code()).toList();
  }

  /** One answer to the one field {@code a}. */
  List<String> refuseA(Object answer) {
    var submission = new HashMap<String, Object>();
    submission.put("a", answer);
    return check(submission).violations().stream().map(Violation::code).toList();
  }

  Map<String, Object> accept(Map<String, ?> submission) {
    var checked = check(submission);
    if (!checked.isAccepted()) {
      throw new AssertionError("refused: " + checked.violations());
    }
    return checked.values();
  }
}
