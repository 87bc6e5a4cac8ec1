package cn.zhuli.intake;

/** An applicant takes its application back (G-9). */
public record WithdrawalRequested(Application application, String reason, String by) {}
