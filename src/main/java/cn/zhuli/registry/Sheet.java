package cn.zhuli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of table that officers hand in, and how a row of it becomes an entry. What is wrong with
 * a row is noted on the reading, and then there is no key or content.
 */
interface Sheet<K, C, E extends Entry<C>> {

  String name();

  List<Column> columns();

  Class<E> entries();

  @Nullable K key(Reading row);

  /**
   * @param current what is on record; a column that the table doesn't have leaves it as it is
   */
  @Nullable C content(Reading row, @Nullable C current);

  E entry(K key, C content);

  /** Whether its rows are records of a society that must be listed before. */
  default boolean isOfSociety() {
    return true;
  }
}
