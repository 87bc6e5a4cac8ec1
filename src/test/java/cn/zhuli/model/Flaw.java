package cn.zhuli.model;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A way to break the sound sample, and what a rule then says. */
record Flaw(String rule, UnaryOperator<Bundle> breaks, String objection) {

  static final String KEY = "sample-programme";
  static final String MODEL = KEY + ".bpmn";
  static final String TABLE = KEY + "-veto.dmn";
  static final Bundle SAMPLE = Bundle.read(Path.of("src/test/resources/model", KEY));

  static Flaw flaw(String rule, String passage, String replacement, String objection) {
    return new Flaw(rule, it -> it.with(MODEL, passage, replacement), objection);
  }

  static Flaw inTable(String rule, String passage, String replacement, String objection) {
    return new Flaw(rule, it -> it.with(TABLE, passage, replacement), objection);
  }

  static Flaw withFile(String rule, String file, String text, String objection) {
    return new Flaw(rule, it -> it.with(file, text), objection);
  }

  /** Renames an element wherever it is referred to. */
  static UnaryOperator<Bundle> renamed(String id, String other) {
    return bundle ->
        bundle.with(MODEL, bundle.text(MODEL).replaceAll("\\b%s(?=\"|<|_d)".formatted(id), other));
  }

  @Override
  public String toString() {
    return rule + " – " + objection;
  }
}
