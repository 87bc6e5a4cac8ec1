package cn.zhuli.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrives in one or several goes.
 *
 * @param kind what it is for, such as {@code application-material}
 * @param size in bytes, as announced
 * @param arrived how many bytes are here
 * @param document id of the document that it became; {@code null} until all of it is here
 */
public record Upload(
    UUID id,
    String owner,
    String kind,
    String name,
    long size,
    long arrived,
    @Nullable UUID document) {

  boolean isWhole() {
    return arrived == size;
  }
}
