package cn.zhuli.process.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms and parts that programmes share, from which the forms of a bundle are completed. */
final class SharedForms {

  private static final String FORM = ".form";
  private static final Pattern SHOWN = Pattern.compile("formRef=\"([^\"]+)\"");

  private final Map<String, byte[]> forms;
  private final Map<String, byte[]> parts;

  SharedForms(Map<String, byte[]> forms, Map<String, byte[]> parts) {
    this.forms = forms;
    this.parts = parts;
  }

  /**
   * The files of a bundle that stands alone: with the shared forms that its model shows and that it
   * doesn't have itself, and with all parts in their places. A part of its own goes before a shared
   * one of the same name.
   */
  Map<String, byte[]> complete(Map<String, byte[]> files, Map<String, byte[]> own) {
    var all = new TreeMap<>(parts);
    all.putAll(own);
    var filling = new FormParts(all, PartWords.of(parts, own));
    var complete = new TreeMap<>(files);
    shown(files).forEach(complete::putIfAbsent);
    complete.replaceAll(
        (name, content) -> name.endsWith(FORM) ? filling.complete(name, content) : content);
    return complete;
  }

  private Map<String, byte[]> shown(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".bpmn"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .flatMap(model -> SHOWN.matcher(model).results())
        .map(found -> found.group(1) + FORM)
        .distinct()
        .filter(forms::containsKey)
        .collect(Collectors.toMap(name -> name, forms::get));
  }
}
