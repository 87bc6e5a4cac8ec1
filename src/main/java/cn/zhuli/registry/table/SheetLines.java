package cn.zhuli.registry.table;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Turns the events of one sheet after the other into lines. */
final class SheetLines implements SheetContentsHandler {

  private final Lines lines;
  private int column;

  SheetLines(Lines lines) {
    this.lines = lines;
  }

  @Override
  public void startRow(int row) {
    column = -1;
  }

  /** Some writers leave the reference out; the cell is then the next one. */
  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    if (value != null) {
      lines.cell(column, value);
    }
  }

  @Override
  public void endRow(int row) {
    lines.endOfLine(row + 1);
  }
}
