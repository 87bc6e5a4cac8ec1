package cn.zhuli.bulletin.web;

import java.util.List;

/**
 * A part of a list.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 * @param all how many rows there are on all pages
 */
public record Page<T>(List<T> rows, int number, int pages, int all) {

  private static final int SIZE = 20;

  /** The page of that number, or the nearest that there is. */
  static <T> Page<T> of(List<T> all, int number) {
    var pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    var at = Math.min(Math.max(1, number), pages);
    var from = (at - 1) * SIZE;
    var rows = all.subList(from, Math.min(from + SIZE, all.size()));
    return new Page<>(rows, at, pages, all.size());
  }
}
