package cn.zhuli.registry;

import java.util.List;

/** The level of government at which a society is registered, or to which a unit belongs. */
public enum Level implements Worded {
  NATIONAL("全国级", "国家级", "全国"),
  PROVINCIAL("省级", "省"),
  CITY("市级", "市"),
  COUNTY("县级", "县"),
  AUTONOMOUS_REGION("自治区"),
  MUNICIPALITY("直辖市"),
  SUB_PROVINCIAL_CITY("副省级城市", "副省级"),
  XPCC("兵团", "新疆生产建设兵团"),
  OTHER("其他");

  private final List<String> words;

  Level(String... words) {
    this.words = List.of(words);
  }

  @Override
  public List<String> words() {
    return words;
  }
}
