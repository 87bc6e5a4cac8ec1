package cn.zhuli.intake;

/**
 * Who applies.
 *
 * @param creditCode unified social credit code
 * @param name registered name
 */
public record Applicant(String creditCode, String name) {}
