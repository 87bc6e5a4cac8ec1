package cn.zhuli.process.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The role whose group, of whichever authority, bears this id. */
  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> group.endsWith(role.group(""))).findFirst();
  }

  /** What the role is called where people read it. */
  public String label() {
    return zh;
  }

  String nameAt(String authorityName) {
    return authorityName + "·" + zh;
  }
}
