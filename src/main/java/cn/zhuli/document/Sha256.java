package cn.zhuli.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a file's content, built up piece by piece. */
class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  void add(byte[] bytes, int from, int count) {
    digest.update(bytes, from, count);
  }

  /** In lower-case hexadecimal; to be asked once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
