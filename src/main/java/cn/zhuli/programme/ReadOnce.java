package cn.zhuli.programme;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What never changes, such as all that is in a bundle, read once per node. It is read under no
 * lock: who reads may wait for a connection to the database, and those who have them all may want
 * the same thing. Two who come first at once both read it, and keep one.
 */
public final class ReadOnce<K, V> {

  private final Map<K, V> read = new ConcurrentHashMap<>();

  public V of(K key, Function<? super K, ? extends V> reader) {
    var known = read.get(key);
    if (known != null) {
      return known;
    }
    V fresh = reader.apply(key);
    return Objects.requireNonNullElse(read.putIfAbsent(key, fresh), fresh);
  }
}
