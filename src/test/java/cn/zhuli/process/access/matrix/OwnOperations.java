package cn.zhuli.process.access.matrix;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation that a controller answers, as Spring has mapped them. */
final class OwnOperations {

  private OwnOperations() {}

  static List<Operation> all(RequestMappingHandlerMapping mapped) {
    return mapped.getHandlerMethods().entrySet().stream()
        .filter(entry -> !isErrorPage(entry.getValue()))
        .flatMap(entry -> operations(entry.getKey()))
        .sorted(Operation.READING_FIRST)
        .toList();
  }

  private static boolean isErrorPage(HandlerMethod handler) {
    return BasicErrorController.class.isAssignableFrom(handler.getBeanType());
  }

  private static Stream<Operation> operations(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var names = methods.isEmpty() ? Set.of("GET") : Set.copyOf(methods);
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                names.stream()
                    .map(
                        method ->
                            new Operation(
                                method.toString(), path, takesFiles(info, path), Bodies.of(path))));
  }

  private static boolean takesFiles(RequestMappingInfo info, String path) {
    return info.getConsumesCondition()
            .getConsumableMediaTypes()
            .contains(MediaType.MULTIPART_FORM_DATA)
        || path.equals("/documents")
        || path.equals("/rounds/{id}/targets");
  }
}
