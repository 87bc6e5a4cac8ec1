package cn.zhuli.notice;

/** Something new is to be read by the public. */
public record NoticePublished(String notice) {}
