package cn.zhuli.page.web;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A page of a list.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param all how many rows there are on all pages
 */
public record Part<T>(List<T> rows, int number, int pages, int all) {

  public static final int SIZE = 20;

  /**
   * The page of that number, or the nearest that there is.
   *
   * @param rows gives the rows from an offset, no more than a number of them
   */
  public static <T> Part<T> of(int all, int number, BiFunction<Integer, Integer, List<T>> rows) {
    var pages = Math.max(1, (all + SIZE - 1) / SIZE);
    var at = Math.min(Math.max(1, number), pages);
    return new Part<>(all == 0 ? List.of() : rows.apply((at - 1) * SIZE, SIZE), at, pages, all);
  }
}
