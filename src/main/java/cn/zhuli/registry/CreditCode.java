package cn.zhuli.registry;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code (统一社会信用代码) that names a society, verified by its check digit (GB
 * 32100-2015). Lower case, full-width characters and surrounding blanks are normalised.
 */
public record CreditCode(String value) {

  private static final int LENGTH = 18;
  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String FIELD = "creditCode";

  /**
   * @throws Refused if it is no credit code, saying whether length, character or check digit is
   *     wrong
   */
  public CreditCode {
    value = normalised(value);
    fault(value)
        .ifPresent(
            refusal -> {
              throw new Refused(Refused.Kind.INVALID, refusal);
            });
  }

  /** What is wrong with a would-be credit code, or nothing. */
  public static Optional<Refusal> fault(String raw) {
    var code = normalised(raw);
    if (code.length() != LENGTH) {
      return Optional.of(wrongLength(code));
    }
    return code.chars()
        .filter(c -> DIGITS.indexOf(c) < 0)
        .mapToObj(c -> wrongCharacter(code, (char) c))
        .findFirst()
        .or(() -> wrongCheckDigit(code));
  }

  private static String normalised(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  private static Refusal wrongLength(String code) {
    return Refusal.ofField(
        FIELD,
        "统一社会信用代码应为 18 位，现为 " + code.length() + " 位，请对照登记证书填写",
        "A credit code has 18 characters, this one has "
            + code.length()
            + "; copy it from the registration certificate");
  }

  private static Refusal wrongCharacter(String code, char character) {
    return Refusal.ofField(
        FIELD,
        "统一社会信用代码 " + code + " 含有不允许的字符“" + character + "”（只用数字和除 I、O、S、V、Z 外的字母），请核对",
        "Credit code "
            + code
            + " contains '"
            + character
            + "'; only digits and letters other than I, O, S, V, Z occur");
  }

  private static Optional<Refusal> wrongCheckDigit(String code) {
    if (checkDigit(code) == code.charAt(LENGTH - 1)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.ofField(
            FIELD,
            "统一社会信用代码 " + code + " 的校验位不符，请检查是否有错填或漏填的字符",
            "The check digit of credit code "
                + code
                + " does not match; look for a mistyped character"));
  }

  private static char checkDigit(String code) {
    var sum = 0;
    var weight = 1;
    for (var position = 0; position < LENGTH - 1; position++) {
      sum += DIGITS.indexOf(code.charAt(position)) * weight;
      weight = weight * 3 % DIGITS.length();
    }
    return DIGITS.charAt((DIGITS.length() - sum % DIGITS.length()) % DIGITS.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
