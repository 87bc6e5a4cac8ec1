package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bare name of a file, safe to store, show and offer for download: no folders, no control
 * characters, none that turn the direction of writing and so hide an extension.
 */
record FileName(String text) {

  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  static FileName of(@Nullable String sent) {
    var bare = FOLDERS.matcher(sent == null ? "" : sent).replaceFirst("");
    var visible = INVISIBLE.matcher(bare).replaceAll("");
    var name = Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    if (name.length() > LONGEST || name.chars().allMatch(letter -> letter == '.')) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              "file",
              "文件名为空或超过 " + LONGEST + " 个字，请改名后重新上传",
              "The file's name is empty or longer than " + LONGEST + " characters; rename it"));
    }
    return new FileName(name);
  }

  /** With its dot, in lower case; empty if there is none. */
  String extension() {
    var dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot).toLowerCase(Locale.ROOT);
  }
}
