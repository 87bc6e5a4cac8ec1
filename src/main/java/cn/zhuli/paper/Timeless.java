package cn.zhuli.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of its making out of an archive, so that the same content is the same file. */
public final class Timeless {

  private static final LocalDateTime BEGIN = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Timeless() {}

  /** An entry of an archive that does not tell when it was made. */
  public static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(BEGIN);
    return entry;
  }

  /** The same archive, such as a Word document or a workbook, with all its times alike. */
  public static byte[] of(byte[] archive) {
    var out = new ByteArrayOutputStream(archive.length);
    try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(entry(entry.getName()));
        from.transferTo(to);
        to.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
