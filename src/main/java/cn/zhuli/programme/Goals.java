package cn.zhuli.programme;

import cn.zhuli.fact.Facts;

/**
 * The goal that a programme states over several years, and how far it is (SD-7).
 *
 * @param awards how many awards are wanted
 * @param years in how many years
 * @param reached how many there are in the years up to this round
 */
public record Goals(long awards, long years, long reached) {

  public Facts asFacts() {
    return Facts.of("goalAwards", awards).with("goalYears", years).with("reached", reached);
  }
}
