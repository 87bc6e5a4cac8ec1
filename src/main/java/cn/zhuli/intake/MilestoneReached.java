package cn.zhuli.intake;

/** Nothing holds the gate of a round any longer; the round goes on. */
public record MilestoneReached(String round, String milestone) {}
