package cn.zhuli.intake;

/** An application has its outcome; whatever was still open about it needs no answer any longer. */
public record ApplicationEnded(String number) {}
