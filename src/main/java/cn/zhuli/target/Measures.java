package cn.zhuli.target;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a programme are measured by, as its bundle lists it (YC-7).
 *
 * @param rule id of the rule by which units are measured; what is wrong in a table is told with it
 * @param unit what columns with the unit's name are called, beside the usual words
 * @param measures in the order in which they are shown
 * @param lists the groups of units that have measures of their own
 */
record Measures(
    String rule, @Nullable List<String> unit, List<Measure> measures, @Nullable List<Group> lists) {

  /** Name of the file in a bundle. */
  static final String FILE = "measures.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * A group of units.
   *
   * @param measures ids of the measures that a file of this group has
   */
  record Group(String label, List<String> measures) {}

  static Measures read(InputStream json) {
    try (json) {
      return JSON.readValue(json, Measures.class);
    } catch (IOException e) {
      throw new UncheckedIOException("A bundle's " + FILE + " cannot be read", e);
    }
  }

  /** The measure that a column is about. */
  Optional<Measure> called(String header) {
    return measures.stream().filter(measure -> measure.isCalled(header)).findFirst();
  }

  /** The measure that a model names; one that is not there is a fault of the model. */
  Measure get(String id) {
    return measures.stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No measure " + id + " in " + FILE));
  }

  /** Whether a column names the unit. */
  boolean isUnit(String header) {
    return Stream.concat(
            Header.UNIT.stream(), Objects.requireNonNullElse(unit, List.<String>of()).stream())
        .anyMatch(name -> Header.plain(name).equals(header));
  }

  /** What the group of units is called that has just these measures. */
  Optional<String> groupOf(Set<String> ids) {
    return groups().stream()
        .filter(group -> Set.copyOf(group.measures()).equals(ids))
        .map(Group::label)
        .findFirst();
  }

  /** The groups in the order in which they are shown. */
  List<Group> groups() {
    return Objects.requireNonNullElse(lists, List.of());
  }

  List<String> labels() {
    return measures.stream().map(Measure::label).toList();
  }
}
