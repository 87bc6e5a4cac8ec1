package cn.zhuli.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Camunda Form: what it asks for, what it shows, and whether a submission answers it. Immutable
 * and safe for many threads; parse once, check often.
 */
public final class FormSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<Component> parts;
  private final Set<String> inputs;
  private final Set<String> reads;
  private final Set<String> needs;

  private FormSchema(String name, JsonNode schema) {
    this.name = name;
    this.parts = new SchemaReader(name).parts(schema, Path.ROOT);
    this.inputs = Set.copyOf(shape(name, parts).names());
    this.reads = Set.copyOf(Names.in(schema.path("components")));
    this.needs = Set.copyOf(Names.in(Display.removedFrom(schema.path("components"))));
  }

  /**
   * Reads a {@code .form} file.
   *
   * @param name how messages call it, such as its file name
   * @throws InvalidForm if it is no form, or has a part that cannot be checked
   */
  public static FormSchema parse(String name, InputStream json) {
    try {
      var schema = JSON.readTree(json);
      if (schema == null || !schema.path("components").isArray()) {
        throw new InvalidForm(name, "has no components");
      }
      return new FormSchema(name, schema);
    } catch (IOException unreadable) {
      throw new InvalidForm(name, "is not JSON: " + unreadable.getMessage());
    }
  }

  private static Shape shape(String name, List<Component> parts) {
    try {
      checkRows(parts);
      return Shape.of(parts);
    } catch (IllegalArgumentException clash) {
      throw new InvalidForm(name, String.valueOf(clash.getMessage()));
    }
  }

  private static void checkRows(List<Component> parts) {
    for (var part : parts) {
      if (part instanceof Component.Rows rows) {
        checkRows(rows.parts());
        Shape.of(rows.parts());
      } else if (part instanceof Component.Group group) {
        checkRows(group.parts());
      }
    }
  }

  public String name() {
    return name;
  }

  /** The variables that the form's fields fill, by their top-level names. */
  public Set<String> inputs() {
    return inputs;
  }

  /** The variables that the form shows or computes with: templates, tables, options, conditions. */
  public Set<String> reads() {
    return reads;
  }

  /** Those of {@link #reads} without which a submission cannot be checked; mere display is not. */
  public Set<String> needs() {
    return needs;
  }

  /**
   * Holds a submission against the form. Never throws for what was submitted.
   *
   * @param submission what was sent, as plain values; trusted in nothing
   * @param context what the server knows: variables that the form shows, options, prefilled values
   */
  public Checked check(Map<String, ?> submission, Map<String, ?> context, Conditions conditions) {
    return new Checking(context, conditions).of(parts, submission);
  }
}
