package cn.zhuli.process.access.matrix;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked of the server.
 *
 * @param path with names of ids in braces
 * @param body the example of the interface's own description, if it has one
 */
record Operation(String method, String path, boolean multipart, @Nullable Object body) {

  /** What reads comes before what writes, and what writes before what deletes. */
  static final Comparator<Operation> READING_FIRST =
      Comparator.<Operation>comparingInt(operation -> operation.rank())
          .thenComparing(Operation::path)
          .thenComparing(Operation::method);

  String key() {
    return method + " " + path;
  }

  boolean reads() {
    return rank() == 0;
  }

  private int rank() {
    if (List.of("GET", "HEAD", "OPTIONS").contains(method)) {
      return 0;
    }
    return method.equals("DELETE") ? 2 : 1;
  }
}
