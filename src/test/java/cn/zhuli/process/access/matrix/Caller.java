package cn.zhuli.process.access.matrix;

import java.util.Arrays;
import java.util.List;

/** One column of the table: who calls, and whether others' cases are theirs to read. */
enum Caller {
  NOBODY,
  APPLICANT("society-" + cn.zhuli.scene.Season.SECOND),
  /** Has handed the case back, and still judges another one. */
  EXPERT("sd-expert"),
  OTHER_FORM_REVIEW("zj-form-review"),
  OTHER_PARTY_GROUP("zj-party-group"),
  OTHER_LEADER("zj-leader"),
  OTHER_FINANCE("zj-finance"),
  OTHER_ACCEPTANCE("zj-acceptance"),
  OTHER_OFFICER("zj-officer"),
  OWN_FORM_REVIEW("sd-form-review"),
  OWN_PARTY_GROUP("sd-party-group"),
  OWN_LEADER("sd-leader"),
  OWN_FINANCE("sd-finance"),
  OWN_ACCEPTANCE("sd-acceptance"),
  OWN_OFFICER("sd-officer"),
  ADMINISTRATOR("camunda-admin");

  private final List<String> groups;

  Caller(String... groups) {
    this.groups = List.of(groups);
  }

  String column() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  String[] groups() {
    return groups.toArray(String[]::new);
  }

  /** Staff of the authority whose cases the ids lead to; administrators see all. */
  boolean mayRead() {
    return ordinal() >= OWN_FORM_REVIEW.ordinal();
  }

  /** Whether whatever they try is refused, so that they may try at the same time. */
  boolean changesNothing() {
    return !mayRead();
  }

  static List<String> columns() {
    return Arrays.stream(values()).map(Caller::column).toList();
  }
}
