package cn.zhuli.journal;

/** A decision has been written into the log, in the transaction that carries it out. */
public record DecisionTaken(Decision decision) {}
