package cn.zhuli.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to hand in, honest ones and others. */
public final class Files {

  private Files() {}

  /** A PDF of so many bytes, different in every byte from the next. */
  public static byte[] pdf(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    var start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  /** The same without holding it in memory. */
  public static InputStream longPdf(long size) {
    return new LongPdf(size);
  }

  public static byte[] html() {
    return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] exe() {
    var bytes = new byte[4096];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    return bytes;
  }

  /** An archive with entries of these names. */
  public static byte[] zip(String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<xml/>".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  /** A letter of a hundred kilobytes or so that becomes a hundred megabytes. */
  public static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<xml/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var nothing = new byte[1024 * 1024];
      for (int i = 0; i < 100; i++) {
        zip.write(nothing);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Breaks off after so many bytes of a PDF. */
  public static InputStream interrupted(int after) {
    var start = new ByteArrayInputStream(pdf(after));
    return new SequenceInputStream(start, new Broken());
  }

  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }

  private static final class LongPdf extends InputStream {

    private static final byte[] START = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private final long size;
    private long position;

    private LongPdf(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      if (position == size) {
        return -1;
      }
      var at = position++;
      return at < START.length ? START[(int) at] : (int) (at * 31 >>> 7) & 0xff;
    }
  }
}
