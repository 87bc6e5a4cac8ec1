package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Refuses Office files that were made to grow without measure once somebody opens them. */
final class Inflation {

  /** No honest text is packed closer than that. */
  private static final int MOST_TIMES = 100;

  private static final long ALWAYS_FINE = 16L * 1024 * 1024;

  private Inflation() {}

  /** Unpacks into nothing, and stops where it becomes too much. */
  static void check(Document document, InputStream content) {
    var most = ALWAYS_FINE + document.size() * MOST_TIMES;
    var buffer = new byte[64 * 1024];
    var unpacked = 0L;
    try (var zip = new ZipInputStream(content)) {
      while (zip.getNextEntry() != null) {
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
          unpacked += count;
          if (unpacked > most) {
            throw refused(document);
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      return; // Whoever opens it is told so by their own program; it can't grow any further.
    }
  }

  private static Refused refused(Document document) {
    return new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            "file",
            "“" + document.name() + "”解压后超过其大小的 " + MOST_TIMES + " 倍，不像正常的文档；请另存为新文件后上传，或转换为 PDF",
            "'"
                + document.name()
                + "' unpacks to more than "
                + MOST_TIMES
                + " times its size; save it anew, or as PDF, and upload that"));
  }
}
