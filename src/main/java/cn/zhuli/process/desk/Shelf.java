package cn.zhuli.process.desk;

import cn.zhuli.process.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the domain that has something to show at tasks, by the names that forms use. */
interface Shelf {

  /** What it shows, by name; nothing where it only prefills, refuses or knows names of forms. */
  default Map<String, Function<Sheet, @Nullable Object>> offers() {
    return Map.of();
  }

  /**
   * What fields start with at this task, by their names, whatever is offered under these.
   *
   * @param wanted the names that its form shows or asks for; what is not among them is not needed
   */
  default Map<String, Object> prefill(Sheet sheet, Set<String> wanted) {
    return Map.of();
  }

  /** Whether what is sent at a step may be refused here; most steps hold nobody to anything. */
  default boolean minds(Element step) {
    return false;
  }

  /**
   * Says "no" to what was sent at a task whose step it {@link #minds}, in the words of a rule,
   * before the form does.
   */
  default void refuse(Sheet sheet, Map<String, Object> sent) {}

  /** What is shown under a name that only a form knows, for names nobody offers outright. */
  default Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    return Optional.empty();
  }
}
