package cn.zhuli.document;

/** A number of bytes as people read it. */
public final class FileSize {

  private static final long KILO = 1024;

  private FileSize() {}

  /** Whole units, rounded up, so that nothing looks empty: {@code 3 KB}, {@code 50 MB}. */
  public static String text(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO ? upTo(bytes, KILO) + " KB" : upTo(bytes, KILO * KILO) + " MB";
  }

  private static long upTo(long bytes, long unit) {
    return (bytes + unit - 1) / unit;
  }
}
