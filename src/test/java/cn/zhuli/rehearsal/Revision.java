package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The shipped bundle with next year's numbers in its model. */
record Revision(String programme, Map<String, byte[]> files) {

  static Revision of(String programme) {
    return new Revision(
        programme, new HashMap<>(new BundleFiles().shipped(programme).orElseThrow().files()));
  }

  /** Changes every place of a passage in the model; one that is not there is a mistake. */
  Revision replacing(String passage, String replacement) {
    var file = programme + ".bpmn";
    var model = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    if (!model.contains(passage)) {
      throw new IllegalArgumentException("The model does not say: " + passage);
    }
    var revised = new HashMap<>(files);
    revised.put(file, model.replace(passage, replacement).getBytes(StandardCharsets.UTF_8));
    return new Revision(programme, revised);
  }

  Bundle bundle() {
    return new Bundle(programme, files);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
