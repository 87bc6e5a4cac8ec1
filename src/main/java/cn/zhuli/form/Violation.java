package cn.zhuli.form;

/**
 * One reason why a submission was refused, in words for the person who filled in the form.
 *
 * @param field the field's key with its path; rows count from one: {@code budget[2].amount}
 * @param label what the form calls the field
 * @param code what was broken, such as {@code required} or {@code maxLength}
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 */
public record Violation(String field, String label, String code, String zh, String en) {}
