package cn.zhuli.registry.table;

import java.util.Map;

/**
 * One line of a table that isn't blank.
 *
 * @param number as Excel shows it, from 1
 * @param cells text by column, from 0; blank cells are left out
 */
public record Line(int number, Map<Integer, String> cells) {}
