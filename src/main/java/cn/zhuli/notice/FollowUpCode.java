package cn.zhuli.notice;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;

/**
 * The number by which somebody without an account follows an objection: four groups of four, from
 * thirty characters that are hard to mistake, which nobody can guess (78 bits).
 */
public final class FollowUpCode {

  private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;
  private static final int LENGTH = 4 * GROUP;
  private static final Random RANDOM = new SecureRandom();

  private FollowUpCode() {}

  static String next() {
    var code = new StringBuilder();
    for (var at = 0; at < LENGTH; at++) {
      if (at > 0 && at % GROUP == 0) {
        code.append('-');
      }
      code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }

  /** As it was given out, however somebody typed it: small letters, blanks, no hyphens. */
  public static String written(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return plain.length() == LENGTH ? String.join("-", plain.split("(?<=\\G.{4})")) : plain;
  }
}
