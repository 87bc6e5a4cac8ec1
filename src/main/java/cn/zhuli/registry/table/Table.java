package cn.zhuli.registry.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as somebody filled it in: its first line that isn't blank names the columns.
 *
 * @param name of the sheet; {@code null} for a file that has no sheets
 */
public record Table(@Nullable String name, List<Line> lines) {

  public Table {
    lines = List.copyOf(lines);
  }

  public Optional<Line> header() {
    return lines.stream().findFirst();
  }

  /** The column names as written. */
  public Map<Integer, String> columns() {
    return header().map(Line::cells).orElse(Map.of());
  }

  /** The lines below the header. */
  public List<Line> rows() {
    return lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }
}
