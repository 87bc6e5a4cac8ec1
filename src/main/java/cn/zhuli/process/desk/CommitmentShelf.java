package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Commitments;
import cn.zhuli.process.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a list of a form is held to, at every task whose model has the parameter {@code keeps}:
 * {@code results=goals} lets the list {@code results} start with the rows that the case filed as
 * {@code goals}, and refuses whoever changes them, adds one or leaves one out (ZJ-5, ZJ-7).
 */
@Component
class CommitmentShelf implements Shelf {

  private static final String PARAMETER = "keeps";

  private final Commitments commitments;

  CommitmentShelf(Commitments commitments) {
    this.commitments = commitments;
  }

  /** The list of the form, and the name under which its rows were filed. */
  private record Kept(String list, String filed) {

    static Kept of(String parameter) {
      var names = parameter.split("=", 2);
      if (names.length < 2) {
        throw new IllegalStateException(PARAMETER + " is no 'list=filed': " + parameter);
      }
      return new Kept(names[0].strip(), names[1].strip());
    }
  }

  /** A second report starts with what the first one said. */
  @Override
  public Map<String, Object> prefill(Sheet sheet, Set<String> wanted) {
    return kept(sheet)
        .filter(kept -> wanted.contains(kept.list()))
        .map(kept -> Map.<String, Object>of(kept.list(), rows(sheet, kept)))
        .orElse(Map.of());
  }

  @Override
  public boolean minds(Element step) {
    return step.optional(PARAMETER).isPresent();
  }

  @Override
  public void refuse(Sheet sheet, Map<String, Object> sent) {
    kept(sheet)
        .ifPresent(
            kept ->
                Commitments.refuseChanged(
                    sheet.element().rules(),
                    commitments.of(sheet.subject(), kept.filed()),
                    Facts.of(sent).rows(kept.list()),
                    kept.list()));
  }

  private Object rows(Sheet sheet, Kept kept) {
    return commitments.answered(sheet.subject(), kept.filed(), kept.list()).stream()
        .map(Facts::asMap)
        .toList();
  }

  private static Optional<Kept> kept(Sheet sheet) {
    return sheet.element().optional(PARAMETER).map(Kept::of);
  }
}
