package cn.zhuli.bulletin.web;

import cn.zhuli.notice.Objecting;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody filled in to object.
 *
 * @param token told this form from all others when it was shown, so that it counts once
 * @param website stands where people don't see it; whatever fills it in is no person
 */
record ObjectionForm(
    @Nullable String number,
    @Nullable String name,
    @Nullable String contact,
    @Nullable String reason,
    @Nullable String token,
    @Nullable String website,
    @Nullable List<MultipartFile> evidence) {

  private static final int LINE = 255;
  private static final int TEXT = 4000;

  static ObjectionForm empty(String number) {
    return new ObjectionForm(number, "", "", "", UUID.randomUUID().toString(), "", null);
  }

  /**
   * As it is filed.
   *
   * @throws Refused when something is too long, or a program filled it in
   */
  Objecting.Request asRequest() {
    var wrong = new ArrayList<Refusal>();
    if (!text(website).isBlank()) {
      wrong.add(Refusal.ofField("website", "请将“网址”一栏留空", "Leave the field 'website' empty"));
    }
    refuseLonger(wrong, "name", name, LINE);
    refuseLonger(wrong, "contact", contact, LINE);
    refuseLonger(wrong, "reason", reason, TEXT);
    if (!wrong.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, wrong);
    }
    return new Objecting.Request(
        text(number), text(name), text(contact), text(reason), List.of(), form());
  }

  private @Nullable String form() {
    try {
      return UUID.fromString(text(token)).toString();
    } catch (IllegalArgumentException ofNoForm) {
      return null;
    }
  }

  private static void refuseLonger(
      List<Refusal> wrong, String field, @Nullable String value, int most) {
    var length = text(value).length();
    if (length > most) {
      wrong.add(
          Refusal.ofField(
              field,
              "最多 " + most + " 字，现有 " + length + " 字",
              "At most " + most + " characters; these are " + length));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
