package cn.zhuli.journal;

/** An act has been written into the audit trail, in the transaction in which it was done. */
public record ActDone(Act act) {}
