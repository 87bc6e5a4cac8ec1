package cn.zhuli.target;

import java.util.List;

/**
 * Units that are listed together, with the measures that any of them has.
 *
 * @param total of all its units, a cell for each measure
 */
public record Group(String label, List<Measure> measures, List<Row> rows, List<Cell> total) {

  public Group {
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
    total = List.copyOf(total);
  }

  /**
   * A unit.
   *
   * @param unit unified credit code
   * @param cells one for each measure of the group
   */
  public record Row(String unit, String name, List<Cell> cells) {}
}
