package cn.zhuli.rehearsal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of what units are to reach, or of what they reached, that somebody hands in.
 *
 * @param round year of the round; the first if left out
 * @param file CSV or workbook, relative to the scenario
 * @param rows instead: rows by the column names of such a file
 * @param list what the group of units is called
 * @param expect of the report
 */
record FiguresPlan(
    LocalDateTime on,
    @Nullable Integer round,
    @Nullable String file,
    @Nullable List<Map<String, Object>> rows,
    @Nullable String list,
    @Nullable Map<String, Object> expect) {}
