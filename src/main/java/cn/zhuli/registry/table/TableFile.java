package cn.zhuli.registry.table;

import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of a file, told by its content, whatever it is called. */
public final class TableFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Limits limits;

  public TableFile(Limits limits) {
    this.limits = limits;
  }

  /**
   * The tables of a workbook in the order of its sheets, or the one of a CSV file.
   *
   * @throws Refused if the file is empty, too large, damaged, or no table at all
   */
  public List<Table> read(InputStream content) throws IOException {
    var file = Files.createTempFile("table", null);
    try {
      copy(content, file);
      return read(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The "no" to a file larger than that. */
  public Refused tooLarge() {
    return Unreadable.tooLarge(limits);
  }

  private void copy(InputStream content, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var bound = limits.file().toBytes();
      if (new Bounded(content, bound).transferTo(out) > bound) {
        throw tooLarge();
      }
    }
  }

  private List<Table> read(Path file) throws IOException {
    var start = start(file);
    if (start.length == 0) {
      throw Unreadable.empty();
    }
    if (Arrays.equals(start, OLE2)) {
      throw Unreadable.legacyWorkbook();
    }
    return Arrays.equals(start, ZIP)
        ? new WorkbookFile(limits).read(file)
        : List.of(new CsvFile(limits).read(Files.readAllBytes(file)));
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }
}
