package cn.zhuli.intake;

/** Where an application stands on the list (SL-2, SL-3 and their like). */
public enum Standing {
  /** Has a place. */
  SELECTED("拟支持"),
  /** Shares the last place with others; a person decides. */
  TIED("末位并列"),
  /** Next in order when a place falls free. */
  RESERVE("候补"),
  /** Below the threshold. */
  BELOW_THRESHOLD("未达分数线"),
  /** Not among those whom a person selected. */
  NOT_CHOSEN("未列入"),
  /** Had a place and lost or left it. */
  LEFT("已退出名额");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
