package cn.zhuli.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where cases stand now and whose turn it is, told by whoever runs the models. */
public interface OpenWork {

  /**
   * Something that is open in a case.
   *
   * @param label what the model calls it
   * @param whose who has to do it, in words
   */
  record Step(String label, String whose) {}

  /** What is open, by application number; nothing for a case in which nobody's turn it is. */
  Map<String, List<Step>> of(Collection<String> numbers);
}
