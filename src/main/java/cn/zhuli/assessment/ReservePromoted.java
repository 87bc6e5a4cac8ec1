package cn.zhuli.assessment;

/** A reserve has a place now (G-5). */
public record ReservePromoted(String number) {}
