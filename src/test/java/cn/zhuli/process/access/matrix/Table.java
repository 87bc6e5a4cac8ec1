package cn.zhuli.process.access.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which answer each caller gets from each operation, as lines that can be read and compared. */
final class Table {

  private static final Path EXPECTED = Path.of("src/test/resources/access");
  private static final Path ACTUAL = Path.of("target/access");

  private final Map<String, Map<Caller, String>> answers = new LinkedHashMap<>();

  Table(List<Operation> operations) {
    operations.forEach(operation -> answers.put(operation.key(), new EnumMap<>(Caller.class)));
  }

  synchronized void put(Operation operation, Caller caller, String answer) {
    Objects.requireNonNull(answers.get(operation.key())).put(caller, answer);
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("operation," + String.join(",", Caller.columns()));
    answers.forEach(
        (operation, row) -> lines.add(operation + "," + String.join(",", row.values())));
    return lines;
  }

  /** Operations whose answer to that caller fits. */
  Stream<String> where(Caller caller, Predicate<String> answer) {
    return answers.entrySet().stream()
        .filter(row -> answer.test(row.getValue().get(caller)))
        .map(Map.Entry::getKey);
  }

  /** Writes what was found below {@code target}, to be compared by a person. */
  void write(String name) throws IOException {
    Files.createDirectories(ACTUAL);
    Files.write(ACTUAL.resolve(name), lines());
  }

  /** Lines that differ from the table in the repository, each with what was found. */
  String differences(String name) throws IOException {
    var expected = Files.readAllLines(EXPECTED.resolve(name));
    var actual = lines();
    return Stream.concat(
            expected.stream().filter(line -> !actual.contains(line)).map(line -> "- " + line),
            actual.stream().filter(line -> !expected.contains(line)).map(line -> "+ " + line))
        .sorted(java.util.Comparator.comparing(line -> line.substring(2)))
        .collect(Collectors.joining("\n"));
  }
}
