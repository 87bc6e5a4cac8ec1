package cn.zhuli.intake;

import cn.zhuli.programme.Round;

/** A unit is due something without applying; its case begins in the same transaction. */
public record ApplicationEntitled(Application application, Round round) {}
