package cn.zhuli.intake;

/** Fraud was found in an application, at whatever stage it is. */
public record FraudFound(Application application, String finding, String by) {}
