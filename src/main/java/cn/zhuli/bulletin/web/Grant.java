package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.Award;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/** An award in the words of the 360Giving Data Standard, version 1.4. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Grant(
    String id,
    String title,
    String description,
    String currency,
    BigDecimal amountAwarded,
    String awardDate,
    List<Organization> recipientOrganization,
    List<Organization> fundingOrganization,
    List<GrantProgramme> grantProgramme,
    String fromOpenCall,
    String dataSource) {

  /** A unit; who has no identifier that the standard lists gets one under our own prefix. */
  record Organization(String id, String name) {}

  /** A programme, by its key. */
  record GrantProgramme(String code, String title) {}

  static Grant of(Award award, String prefix, String source) {
    return new Grant(
        prefix + "-" + award.number(),
        award.title(),
        description(award),
        "CNY",
        award.amount(),
        award.on().toString(),
        List.of(new Organization(prefix + "-ORG:" + award.creditCode(), award.unit())),
        List.of(new Organization(prefix + "-ORG:" + award.authority(), award.authorityName())),
        List.of(new GrantProgramme(award.programme(), award.programmeTitle())),
        "Yes",
        source);
  }

  private static String description(Award award) {
    var track = award.track() == null ? "" : "（" + award.track() + "）";
    return award.programmeTitle() + " " + award.year() + " 年度" + track;
  }
}
