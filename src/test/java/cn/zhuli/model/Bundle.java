package cn.zhuli.model;

import cn.zhuli.process.Element;
import cn.zhuli.process.bundle.BundleFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The files of a programme as they are deployed, by name, each read when asked for. */
final class Bundle {

  private final String key;
  private final Map<String, String> files;
  private final Map<String, Object> parsed = new HashMap<>();

  Bundle(String key, Map<String, String> files) {
    this.key = key;
    this.files = new TreeMap<>(files);
  }

  /** Every programme of the repository, with the parts of its forms in place. */
  static List<Bundle> shipped() {
    var files = new BundleFiles();
    return files.shipped().stream().map(key -> of(files.shipped(key).orElseThrow())).toList();
  }

  static Bundle read(Path folder) {
    return of(new BundleFiles().in(folder));
  }

  /** Templates to print are no text; whoever fills them in has tests of them. */
  private static Bundle of(cn.zhuli.process.bundle.Bundle made) {
    var texts = new HashMap<String, String>();
    made.files()
        .forEach(
            (name, content) -> {
              if (!name.endsWith(".docx")) {
                texts.put(name, new String(content, StandardCharsets.UTF_8));
              }
            });
    return new Bundle(made.key(), texts);
  }

  /** The same bundle with a passage of a file replaced. */
  Bundle with(String file, String passage, String replacement) {
    var changed = new HashMap<>(files);
    var text = Optional.ofNullable(files.get(file)).orElse("");
    if (text.indexOf(passage) < 0 || text.indexOf(passage) != text.lastIndexOf(passage)) {
      throw new IllegalArgumentException(file + " does not hold exactly once: " + passage);
    }
    changed.put(file, text.replace(passage, replacement));
    return new Bundle(key, changed);
  }

  /** The same bundle with something else in its drawing. */
  Bundle redrawn(Consumer<BpmnModelInstance> change) {
    var file = key + ".bpmn";
    var copy = model().clone();
    change.accept(copy);
    var other = with(file, Bpmn.convertToString(copy));
    parsed.forEach(
        (name, tables) -> {
          if (name.endsWith(".dmn")) {
            other.parsed.put(name, tables);
          }
        });
    other.parsed.put(file, copy);
    return other;
  }

  /** The same bundle with a file more, or with other words in it. */
  Bundle with(String file, String text) {
    var changed = new HashMap<>(files);
    changed.put(file, text);
    return new Bundle(key, changed);
  }

  String key() {
    return key;
  }

  /** The bare names of the files that end so. */
  List<String> named(String ending) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .toList();
  }

  String text(String file) {
    return Optional.ofNullable(files.get(file)).orElseThrow(() -> new AssertionError(file));
  }

  BpmnModelInstance model() {
    return (BpmnModelInstance)
        parsed.computeIfAbsent(
            key + ".bpmn", file -> Bpmn.readModelFromStream(new ByteArrayInputStream(bytes(file))));
  }

  /** The ways through its pools, found once. */
  Ways ways() {
    var model = model();
    return (Ways) parsed.computeIfAbsent("ways", any -> Ways.of(model));
  }

  DmnModelInstance table(String name) {
    return (DmnModelInstance)
        parsed.computeIfAbsent(
            name + ".dmn", file -> Dmn.readModelFromStream(new ByteArrayInputStream(bytes(file))));
  }

  private byte[] bytes(String file) {
    return text(file).getBytes(StandardCharsets.UTF_8);
  }

  /** The elements of a type in the model, of both pools and at any depth. */
  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model().getModelElementsByType(type);
  }

  /** The elements of a type in the decisions. */
  <T extends ModelElementInstance> List<T> ofTables(Class<T> type) {
    return named(".dmn").stream()
        .flatMap(name -> table(name).getModelElementsByType(type).stream())
        .toList();
  }

  /** The pool that runs the year, or one application. */
  Optional<Process> pool(String suffix) {
    return all(Process.class).stream()
        .filter(process -> process.getId().equals(key + suffix))
        .findFirst();
  }

  /** A parameter of an element. */
  static Optional<String> parameter(BaseElement element, String name) {
    return Element.properties(element).stream()
        .filter(property -> name.equals(property.getCamundaName()))
        .map(property -> property.getCamundaValue())
        .findFirst();
  }

  @Override
  public String toString() {
    return key;
  }
}
