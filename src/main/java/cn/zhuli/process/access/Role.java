package cn.zhuli.process.access;

import java.util.Locale;

/** What a person does for an authority; each authority has one group per role. */
public enum Role {
  OFFICER("项目管理"),
  FORM_REVIEW("形式审查"),
  EXPERT("评审专家"),
  PARTY_GROUP("党组"),
  PARTY_WORK("党建"),
  LEADER("分管领导"),
  FINANCE("财务"),
  ACCEPTANCE("验收");

  private final String zh;

  Role(String zh) {
    this.zh = zh;
  }

  /** The id of this role's group, such as {@code <authority>-form-review}. */
  public String group(String authority) {
    return authority + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String nameAt(String authorityName) {
    return authorityName + "·" + zh;
  }
}
