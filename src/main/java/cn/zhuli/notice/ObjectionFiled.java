package cn.zhuli.notice;

/** An objection is in; the case of its application takes it up in the same transaction. */
public record ObjectionFiled(Objection objection) {}
