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
public class Vocabulary extends AbstractMap<Object, Object> {

  private final ApplicationContext context;

  Vocabulary(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String bean
        && context.containsBean(bean)
        && context.findAnnotationOnBean(bean, Verb.class) != null;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return containsKey(name) && name instanceof String bean ? context.getBean(bean) : null;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return Set.of(context.getBeanNamesForAnnotation(Verb.class)).stream()
        .map(name -> new SimpleImmutableEntry<Object, Object>(name, context.getBean(name)))
        .collect(Collectors.toSet());
  }
}
