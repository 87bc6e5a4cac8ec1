package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The papers that an application refers to: the list {@code documents}, and the one in each field
 * whose name ends in {@code Document}, such as the consent that a policy asks for (CA-7).
 */
public final class Papers {

  private static final String LIST = "documents";
  private static final String SINGLE = "Document";

  private Papers() {}

  /** Ids of the papers, each once; what is no id is passed over. */
  public static List<UUID> of(Facts answers) {
    var single =
        answers.asMap().keySet().stream()
            .filter(name -> name.endsWith(SINGLE))
            .map(answers::text)
            .filter(paper -> !paper.isBlank());
    return Stream.concat(answers.texts(LIST).stream(), single)
        .distinct()
        .flatMap(paper -> id(paper).stream())
        .toList();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
