package cn.zhuli.portal.web.api;

import cn.zhuli.fact.Facts;
import cn.zhuli.need.Need;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A need: what is published for everybody, all of it for its filer and the staff.
 *
 * @param unit credit code of the unit that filed it
 * @param answers what was filled in; contacts and papers are left out for the public
 * @param reason why it stands as it does; left out for the public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedView(
    String id,
    String round,
    String unit,
    String unitName,
    String title,
    @Nullable String city,
    Need.Status status,
    String statusLabel,
    Instant filedAt,
    @Nullable String reason,
    Facts answers) {

  private static final String CONTACT = "contact";
  private static final String DOCUMENTS = "documents";

  static NeedView of(Need need, boolean whole) {
    return new NeedView(
        need.id(),
        need.round(),
        need.unit(),
        need.unitName(),
        need.title(),
        need.city().orElse(null),
        need.status(),
        need.status().label(),
        need.filedAt(),
        whole ? need.reason().orElse(null) : null,
        whole ? need.answers() : published(need.answers()));
  }

  private static Facts published(Facts answers) {
    var open = new LinkedHashMap<>(answers.asMap());
    open.keySet().removeIf(name -> name.startsWith(CONTACT) || name.equals(DOCUMENTS));
    return Facts.of(open);
  }
}
