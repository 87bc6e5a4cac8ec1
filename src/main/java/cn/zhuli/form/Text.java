package cn.zhuli.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text field or text area.
 *
 * @param isOneLine line breaks and tabs become spaces, as form-js does it
 * @param validationType {@code email}, {@code phone} or {@code null}
 */
record Text(
    boolean isOneLine,
    Limit minLength,
    Limit maxLength,
    @Nullable Pattern pattern,
    @Nullable String validationType)
    implements Answer {

  /** No text is longer, whatever the form allows (in UTF-16 units, as form-js counts). */
  static final int LONGEST = 100_000;

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63})*");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{5,20}");

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    if (!(raw instanceof String written)) {
      spot.refuse("type", "请填写文字", "must be text");
      return null;
    }
    if (written.length() > LONGEST) {
      spot.refuse(
          "tooLong", "最多 " + LONGEST + " 个字，请缩短", "at most " + LONGEST + " characters; shorten it");
      return null;
    }
    var text = (isOneLine ? onOneLine(written) : written.replace("\r\n", "\n")).strip();
    return isStorable(text, spot) && isRightLength(text, spot) && isRightForm(text, spot)
        ? text
        : null;
  }

  @Override
  public Object blank() {
    return "";
  }

  @Override
  public Object shown(Object known) {
    var number = known instanceof Number ? Plain.decimal(known) : null;
    return number == null ? known.toString() : number.stripTrailingZeros().toPlainString();
  }

  private static String onOneLine(String written) {
    return written.replaceAll("[\\r\\n\\t]", " ");
  }

  /** Databases refuse NUL and half characters, so nobody else should meet them. */
  private static boolean isStorable(String text, Spot spot) {
    var broken =
        text.codePoints()
            .anyMatch(c -> c < ' ' && "\r\n\t".indexOf(c) < 0 || c >= 0xD800 && c <= 0xDFFF);
    if (broken) {
      spot.refuse(
          "characters", "含有无法保存的字符，请删除后重填", "has characters that can't be kept; remove them");
    }
    return !broken;
  }

  private boolean isRightLength(String text, Spot spot) {
    var least = minLength.at(spot);
    var most = maxLength.at(spot);
    if (least != null && text.length() < least.intValue()) {
      spot.refuse(
          "minLength",
          "至少填写 " + least.intValue() + " 个字，现有 " + text.length() + " 个",
          "at least " + least.intValue() + " characters, not " + text.length());
      return false;
    }
    if (most != null && text.length() > most.intValue()) {
      spot.refuse(
          "maxLength",
          "最多填写 " + most.intValue() + " 个字，现有 " + text.length() + " 个，请缩短",
          "at most " + most.intValue() + " characters, not " + text.length() + "; shorten it");
      return false;
    }
    return true;
  }

  private boolean isRightForm(String text, Spot spot) {
    if (pattern != null && !pattern.matcher(text).find()) {
      spot.refuse(
          "pattern",
          "格式不符，应符合 " + pattern.pattern(),
          "has the wrong format; it must match " + pattern.pattern());
      return false;
    }
    if ("email".equals(validationType) && !EMAIL.matcher(text).matches()) {
      spot.refuse("email", "请填写有效的电子邮箱", "must be a valid e-mail address");
      return false;
    }
    if ("phone".equals(validationType) && !PHONE.matcher(text).matches()) {
      spot.refuse(
          "phone",
          "请填写带国家代码的电话号码，如 +8663112345678",
          "must be a phone number with its country code, such as +8663112345678");
      return false;
    }
    return true;
  }
}
