package cn.zhuli.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file.
 *
 * @param kind what it is for, such as {@code receipt}
 * @param type the media type found in its content
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param owner the id of the user who handed it in
 * @param subject the application number it belongs to; {@code null} until it is attached to one
 */
public record Document(
    UUID id,
    String name,
    String kind,
    String type,
    long size,
    String sha256,
    String owner,
    Instant uploadedAt,
    @Nullable String subject) {

  /** From then on nobody can delete it. */
  public boolean attached() {
    return subject != null;
  }
}
