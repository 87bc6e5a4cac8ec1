package cn.zhuli.model;

import cn.zhuli.process.Variable;
import cn.zhuli.process.Verb;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The words that the code lends to models: its verbs, and the variables it sets. */
final class Verbs {

  private static final Map<String, Class<?>> VERBS = scan();

  /** The routing facts that the code knows, by the words of models. */
  static final Set<String> VARIABLES =
      Arrays.stream(Variable.class.getFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(Verbs::variable)
          .collect(Collectors.toUnmodifiableSet());

  private Verbs() {}

  /** What a model has to know of a verb. */
  static Optional<Verb> said(String name) {
    return Optional.ofNullable(VERBS.get(name)).map(type -> type.getAnnotation(Verb.class));
  }

  /** All verbs by their names. */
  static Map<String, Class<?>> all() {
    return VERBS;
  }

  static boolean isVerb(String name) {
    return VERBS.containsKey(name);
  }

  /** Whether a verb can be what the engine calls at a place, such as a delegate or a listener. */
  static boolean isVerb(String name, Class<?> role) {
    return Optional.ofNullable(VERBS.get(name)).filter(role::isAssignableFrom).isPresent();
  }

  /** Whether a verb can be asked so. */
  static boolean understands(String verb, String method) {
    return Optional.ofNullable(VERBS.get(verb)).stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(declared -> Modifier.isPublic(declared.getModifiers()))
        .map(Method::getName)
        .anyMatch(method::equals);
  }

  private static Map<String, Class<?>> scan() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Verb.class));
    var names = AnnotationBeanNameGenerator.INSTANCE;
    var registry = new SimpleBeanDefinitionRegistry();
    return scanner.findCandidateComponents("cn.zhuli").stream()
        .map(AnnotatedBeanDefinition.class::cast)
        .collect(
            Collectors.toMap(
                definition -> names.generateBeanName(definition, registry),
                definition -> ClassUtils.resolveClassName(definition.getBeanClassName(), null)));
  }

  private static String variable(Field field) {
    try {
      return ((Variable<?>) field.get(null)).name();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
