package cn.zhuli.intake;

import cn.zhuli.programme.Round;

/** An application is in; its process begins in the same transaction. */
public record ApplicationSubmitted(Application application, Round round) {}
