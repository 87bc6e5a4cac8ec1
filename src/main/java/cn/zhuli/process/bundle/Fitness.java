package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a model describes a programme that can be run: somebody must be able to work on it. */
final class Fitness {

  /** Groups are called by it, which the engine's pattern for ids and its columns must bear. */
  private static final Pattern AUTHORITY = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,31}");

  private Fitness() {}

  /** What is wrong with the programme, and what would be right. */
  static Optional<String> fault(Programme programme) {
    var authority = programme.authority();
    if (authority.isEmpty()) {
      return Optional.of("its round pool lacks the property 'authority'");
    }
    if (!AUTHORITY.matcher(authority).matches() || Access.isSocietyGroup(authority)) {
      return Optional.of(
          "its authority '"
              + authority
              + "' is no code: up to 32 letters, digits and . _ @ - that begin with a letter or"
              + " digit, and not the word for societies");
    }
    return Optional.empty();
  }
}
