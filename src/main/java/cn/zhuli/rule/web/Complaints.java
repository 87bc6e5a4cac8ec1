package cn.zhuli.rule.web;

import cn.zhuli.rule.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.FieldError;

/** Words for what is wrong with a request before any rule has looked at it. */
final class Complaints {

  /** What a type is called when somebody has to write one. */
  private static final Map<String, String> TYPES =
      Map.of(
          "Instant", "2026-06-30T23:59:59+08:00",
          "LocalDate", "2026-12-31",
          "UUID", "9b2f0c1e-3a4d-4f6a-8d2b-0c1e3a4d4f6a",
          "Integer", "30",
          "int", "30",
          "BigDecimal", "300000.00",
          "Boolean", "true",
          "boolean", "true");

  private Complaints() {}

  /** A body that is no JSON, or not the JSON that is asked for. */
  static Refusal unreadable(@Nullable Throwable cause) {
    if (cause instanceof PropertyBindingException unknown) {
      return unknown(unknown);
    }
    if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
      var type = wrong instanceof InvalidFormatException format ? format.getTargetType() : null;
      return mistyped(path(wrong.getPath()), type);
    }
    if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
      return broken(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
    }
    return new Refusal(
        null, null, "请求内容缺失或无法读取，请以 JSON 提交", "The body is missing or unreadable; send JSON");
  }

  private static Refusal unknown(PropertyBindingException unknown) {
    var known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
    var names = known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return Refusal.ofField(
        path(unknown.getPath()),
        "没有“" + unknown.getPropertyName() + "”这一项，可用的是：" + names,
        "There is no '" + unknown.getPropertyName() + "'; known are: " + names);
  }

  private static Refusal broken(int line, int column) {
    return new Refusal(
        null,
        null,
        "不是有效的 JSON：第 %d 行第 %d 列附近有误，请检查引号、逗号和括号".formatted(line, column),
        "Not valid JSON near line %d, column %d; check quotes, commas and brackets"
            .formatted(line, column));
  }

  /** A value of another type than the one asked for. */
  static Refusal mistyped(String field, @Nullable Class<?> type) {
    var example = type == null ? null : TYPES.get(type.getSimpleName());
    return example == null
        ? Refusal.ofField(field, zh(field) + "类型不符，请核对", en(field) + "is of another type")
        : Refusal.ofField(
            field,
            zh(field) + "格式不符，请写成 " + example + " 这样",
            en(field) + "is not readable; write it like " + example);
  }

  static Refusal missing(String name) {
    return Refusal.ofField(name, zh(name) + "缺失，请补上", en(name) + "is missing; add it");
  }

  /** A constraint on a field that does not hold. */
  static Refusal invalid(MessageSourceResolvable error) {
    var field = error instanceof FieldError of ? of.getField() : parameter(error);
    return switch (code(error)) {
      case "NotNull", "NotBlank", "NotEmpty" ->
          Refusal.ofField(field, zh(field) + "必填，请填写", en(field) + "is required");
      case "Size" -> size(field, limit(error));
      case "Min" -> Refusal.ofField(field, zh(field) + "过小，请核对", en(field) + "is too small");
      case "Max" -> Refusal.ofField(field, zh(field) + "过大，请核对", en(field) + "is too large");
      default -> Refusal.ofField(field, zh(field) + "格式不符，请核对", en(field) + "is not as asked for");
    };
  }

  private static Refusal size(String field, @Nullable Object most) {
    return Refusal.ofField(
        field, zh(field) + "过长，最多 " + most + " 个", en(field) + "is too long; at most " + most);
  }

  private static String zh(String field) {
    return "“" + field + "”";
  }

  private static String en(String field) {
    return "'" + field + "' ";
  }

  private static String code(MessageSourceResolvable error) {
    var codes = error.getCodes();
    return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
  }

  /** Arguments are the field itself, then the constraint's attributes by name: max, then min. */
  private static @Nullable Object limit(MessageSourceResolvable error) {
    var arguments = error.getArguments();
    return arguments == null || arguments.length < 2 ? null : arguments[1];
  }

  private static String parameter(MessageSourceResolvable error) {
    var arguments = error.getArguments();
    return arguments != null
            && arguments.length > 0
            && arguments[0] instanceof DefaultMessageSourceResolvable named
        ? String.valueOf(named.getDefaultMessage())
        : "";
  }

  private static String path(List<Reference> path) {
    var text = new StringBuilder();
    for (var step : path) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }
}
