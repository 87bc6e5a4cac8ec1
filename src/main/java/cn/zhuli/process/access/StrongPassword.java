package cn.zhuli.process.access;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes up a password that is strong, meets the policy, and can be read out over the telephone. */
final class StrongPassword {

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;
  private static final int BLOCK = 5;

  private StrongPassword() {}

  static String random(SecureRandom random) {
    String signs;
    do {
      signs =
          random
              .ints(LENGTH, 0, SIGNS.length())
              .mapToObj(i -> SIGNS.substring(i, i + 1))
              .collect(Collectors.joining());
    } while (!isMixed(signs));
    return signs.replaceAll("(.{" + BLOCK + "})(?=.)", "$1-");
  }

  private static boolean isMixed(String signs) {
    return has(signs, Character::isLowerCase)
        && has(signs, Character::isUpperCase)
        && has(signs, Character::isDigit);
  }

  private static boolean has(String signs, Predicate<Character> kind) {
    return signs.chars().mapToObj(sign -> (char) sign).anyMatch(kind);
  }
}
