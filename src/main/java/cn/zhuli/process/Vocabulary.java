package cn.zhuli.process;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The words that expressions in models may use: the beans marked {@link Verb}, looked up only when
 * a model calls them.
 */
@Component
public class Vocabulary {

  private final ApplicationContext context;

  Vocabulary(ApplicationContext context) {
    this.context = context;
  }

  public boolean has(String word) {
    return context.containsBean(word) && context.findAnnotationOnBean(word, Verb.class) != null;
  }

  public Set<String> words() {
    return Set.of(context.getBeanNamesForAnnotation(Verb.class));
  }

  /** The words as the engine takes them: a map of beans that creates none before it is used. */
  Map<Object, Object> asBeans() {
    return new AbstractMap<>() {
      @Override
      public boolean containsKey(@Nullable Object name) {
        return name instanceof String word && has(word);
      }

      @Override
      public @Nullable Object get(@Nullable Object name) {
        return name instanceof String word && has(word) ? context.getBean(word) : null;
      }

      @Override
      public Set<Map.Entry<Object, Object>> entrySet() {
        return words().stream()
            .map(word -> new SimpleImmutableEntry<Object, Object>(word, context.getBean(word)))
            .collect(Collectors.toSet());
      }
    };
  }
}
