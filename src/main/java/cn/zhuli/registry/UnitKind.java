package cn.zhuli.registry;

import java.util.List;

/** What kind of unit is on record; programmes state which they take (SD-E5, CA-1, ZJ-1, YC-1). */
public enum UnitKind implements Worded {
  SOCIETY("学会", "协会", "研究会"),
  ASSOCIATION("科协", "科学技术协会"),
  GOVERNMENT("政府", "人民政府"),
  ENTERPRISE("企业", "公司"),
  INSTITUTION("事业单位", "高校", "科研院所");

  private final List<String> words;

  UnitKind(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
