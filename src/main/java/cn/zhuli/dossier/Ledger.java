package cn.zhuli.dossier;

import cn.zhuli.paper.Timeless;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** An archive that is being written, and its table of contents. */
class Ledger {

  private final ZipOutputStream zip;
  private final List<Item> items = new ArrayList<>();

  Ledger(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /**
   * One file of the archive.
   *
   * @param rows how many rows it has, where it is a table; otherwise one
   * @param size in bytes
   * @param remark what is to be known of it, such as that it could not be included
   */
  record Item(String path, int rows, long size, String sha256, String remark) {}

  void add(String path, int rows, byte[] content) throws IOException {
    add(path, rows, new ByteArrayInputStream(content));
  }

  void add(String path, int rows, InputStream content) throws IOException {
    zip.putNextEntry(Timeless.entry(path));
    var digest = sha256();
    var size = content.transferTo(new DigestOutputStream(zip, digest));
    zip.closeEntry();
    items.add(new Item(path, rows, size, HexFormat.of().formatHex(digest.digest()), ""));
  }

  /** Says of a file that it is missing, and why. */
  void missing(String path, String remark) {
    items.add(new Item(path, 0, 0, "", remark));
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** Ends the archive; what is behind it stays open. */
  void finish(String path, byte[] contents) throws IOException {
    zip.putNextEntry(Timeless.entry(path));
    zip.write(contents);
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
