package cn.zhuli.programme;

/** A round was opened; its process begins in the same transaction. */
public record RoundOpened(Round round) {}
