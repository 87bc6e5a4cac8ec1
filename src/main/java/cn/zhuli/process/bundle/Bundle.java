package cn.zhuli.process.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a policy year before they are deployed, by bare name.
 *
 * @param key folder, and key of the programme
 */
public record Bundle(String key, Map<String, byte[]> files) {

  private static final int SHORT = 12;

  /** A short hash of all names and contents, by which a bundle is told from its revisions. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(files)
          .forEach(
              (name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
              });
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
