package cn.zhuli.registry.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the lines of one file up to its limit; equal texts are held once. */
final class Lines {

  private static final int MAX_COLUMNS = 64;

  private final Limits limits;
  private final Map<String, String> texts = new HashMap<>();
  private List<Line> lines = new ArrayList<>();
  private TreeMap<Integer, String> cells = new TreeMap<>();
  private int rows;

  Lines(Limits limits) {
    this.limits = limits;
  }

  void cell(int column, String text) {
    var clean = clean(text);
    if (!clean.isEmpty() && column < MAX_COLUMNS) {
      cells.put(column, texts.computeIfAbsent(clean, same -> same));
    }
  }

  /** A table's first line is its header and not counted. */
  void endOfLine(int number) {
    if (cells.isEmpty()) {
      return;
    }
    rows += lines.isEmpty() ? 0 : 1;
    if (rows > limits.rows()) {
      throw Unreadable.tooManyRows(limits);
    }
    lines.add(new Line(number, cells));
    cells = new TreeMap<>();
  }

  /** The lines since the last table. */
  List<Line> endOfTable() {
    var table = lines;
    lines = new ArrayList<>();
    return table;
  }

  /** Without the blanks that copying from web pages and documents leaves behind. */
  private static String clean(String text) {
    return text.replace('\u00A0', ' ').replaceAll("[\u200B\uFEFF]", "").strip();
  }
}
