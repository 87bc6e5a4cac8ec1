package cn.zhuli.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that is one plain part of a path on every system: no separators, no control characters,
 * none that Windows forbids or cuts off, and not too long.
 */
final class SafeName {

  private static final int LONGEST = 80;
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private SafeName() {}

  static String of(String name) {
    var plain = FORBIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_");
    var trimmed = plain.strip().replaceAll("\\.{2,}|^\\.|[. ]+$", "_");
    var shortened = shortened(trimmed);
    return shortened.isEmpty() || RESERVED.matcher(shortened).matches()
        ? "_" + shortened
        : shortened;
  }

  /** Cuts the middle out, so that the extension stays. */
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    var most = name.offsetByCodePoints(0, LONGEST - extension.length() - 1);
    return name.substring(0, most) + "…" + extension.toLowerCase(Locale.ROOT);
  }
}
