package cn.zhuli.process.bundle;

import java.util.Map;
import java.util.TreeMap;

/** What all references of a programme say to parts, unless one says otherwise: values.json. */
final class PartWords {

  private static final String FILE = "values.json";
  private static final byte[] NONE = {'{', '}'};

  private PartWords() {}

  /** The words of all programmes, and before them those of this one. */
  static Map<String, String> of(Map<String, byte[]> shared, Map<String, byte[]> own) {
    var words = read(shared);
    words.putAll(read(own));
    return words;
  }

  private static Map<String, String> read(Map<String, byte[]> files) {
    var words = new TreeMap<String, String>();
    FormJson.read(FILE, files.getOrDefault(FILE, NONE))
        .properties()
        .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
    return words;
  }
}
