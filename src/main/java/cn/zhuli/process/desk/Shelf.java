package cn.zhuli.process.desk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the domain that has something to show at tasks, by the names that forms use. */
interface Shelf {

  Map<String, Function<Sheet, @Nullable Object>> offers();

  /** What a field of that name starts with at this task, whatever is offered under the name. */
  default @Nullable Object prefill(Sheet sheet, String name) {
    return null;
  }

  /** What is shown under a name that only a form knows, for names nobody offers outright. */
  default Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    return Optional.empty();
  }
}
