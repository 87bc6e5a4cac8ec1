package cn.zhuli.registry;

import java.util.HashMap;
import java.util.Map;

/** Which entries a file has already spoken of, and in which line. */
final class Seen {

  private final Map<Object, Integer> lines = new HashMap<>();
  private int line;

  /** The line that is read next; it may be read again after its batch failed. */
  Seen at(int line) {
    this.line = line;
    return this;
  }

  void check(Object key, Reading row) {
    var first = lines.putIfAbsent(key, line);
    if (first != null && first != line) {
      row.fault(
          Column.CREDIT_CODE.field(),
          "与第 " + first + " 行是同一条记录，未导入本行；请只保留正确的一行",
          "Line " + first + " is the same record; keep the right one of the two");
    }
  }
}
