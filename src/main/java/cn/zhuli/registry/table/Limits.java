package cn.zhuli.registry.table;

import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows lines that aren't blank, over all sheets
 * @param file size of the file
 * @param unpacked size of a workbook's content once unpacked
 */
public record Limits(int rows, DataSize file, DataSize unpacked) {}
