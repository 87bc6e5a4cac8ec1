package cn.zhuli.rehearsal;

import cn.zhuli.registry.CreditCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a scenario, each mistake with the key where it stands. */
class Mistakes {

  private final List<String> found = new ArrayList<>();

  /** Refuses the file if there is any mistake. */
  void refuse(Path file) {
    if (!found.isEmpty()) {
      throw new NoScenario(file + ": " + String.join("\n" + file + ": ", found));
    }
  }

  void code(String where, @Nullable String code) {
    if (code != null && CreditCode.fault(code).isPresent()) {
      wrong(where, "信用代码 '" + code + "' 有误", "bad credit code");
    }
  }

  void fields(String where, @Nullable Object answer, Set<String> fields) {
    if (answer == null) {
      return;
    }
    if (!(answer instanceof Map<?, ?> map)) {
      wrong(where, "应是字段和值", "must be fields with values");
      return;
    }
    for (var key : map.keySet()) {
      var name = key.toString();
      var known = name.startsWith("$") ? Answer.KEYS : fields;
      if (!known.contains(name)) {
        unknown(where + "." + name, "字段", "field", name, known);
      } else if (!Answer.isReadable(name, map.get(key))) {
        wrong(where + "." + name, "读不懂 '" + map.get(key) + "'", "cannot be read");
      }
    }
  }

  void unknown(String where, String zh, String en, String name, Set<String> known) {
    wrong(
        where,
        "没有%s '%s'，可用：%s".formatted(zh, name, known.stream().sorted().limit(60).toList()),
        "no %s '%s'".formatted(en, name));
  }

  void wrong(String where, String zh, String en) {
    found.add("%s: %s / %s".formatted(where, zh, en));
  }
}
