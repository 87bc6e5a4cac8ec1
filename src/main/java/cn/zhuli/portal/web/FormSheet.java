package cn.zhuli.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * A form on a page, and where it goes.
 *
 * @param title what it is
 * @param about what it belongs to, with the way back to that
 * @param due until when it is in time, if there is a limit
 * @param key under which a window keeps what is not handed in yet
 * @param send path of the API that takes the answers
 * @param wrap what goes along with the answers, as JSON; {@code null} for a task
 * @param done where the person goes from there
 */
record FormSheet(
    String title,
    String about,
    String back,
    @Nullable String due,
    String key,
    String send,
    @Nullable String wrap,
    String done,
    String schema,
    String data) {}
