package cn.zhuli.payment;

/** Where the money goes. */
public record Account(String name, String number, String bank) {}
