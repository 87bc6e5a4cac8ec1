package cn.zhuli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row of an imported file.
 *
 * @param warnings what was ignored, such as a column that no table has
 */
public record ImportReport(Counts counts, List<Row> rows, List<Warning> warnings) {

  /** What became of a row. */
  public enum Status {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
  }

  /**
   * One row; where a table's header is wrong, the header stands for all its rows.
   *
   * @param line as Excel shows it, from 1
   * @param faults why it was rejected; empty otherwise
   */
  public record Row(String sheet, int line, Status status, List<Fault> faults) {}

  /**
   * What is wrong with a row and what to do about it.
   *
   * @param column header of the column, where it is one that is wrong
   * @param field the same by its name in records
   * @param rule id of the policy's rule that it breaks, where there is one
   */
  public record Fault(
      @Nullable String column,
      @Nullable String field,
      String zh,
      String en,
      @Nullable String rule) {

    public Fault(@Nullable String column, @Nullable String field, String zh, String en) {
      this(column, field, zh, en, null);
    }

    /** The same as a breach of a rule. */
    public Fault under(String breached) {
      return new Fault(column, field, zh, en, breached);
    }
  }

  /** What was ignored. */
  public record Warning(
      @Nullable String sheet,
      @Nullable Integer line,
      @Nullable String column,
      String zh,
      String en) {}

  /** How many rows ended how. */
  public record Counts(long created, long updated, long unchanged, long rejected) {}

  /** The report of these rows, counted. */
  public static ImportReport of(List<Row> rows, List<Warning> warnings) {
    var counts =
        new Counts(
            count(rows, Status.CREATED),
            count(rows, Status.UPDATED),
            count(rows, Status.UNCHANGED),
            count(rows, Status.REJECTED));
    return new ImportReport(counts, List.copyOf(rows), List.copyOf(warnings));
  }

  private static long count(List<Row> rows, Status status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }
}
