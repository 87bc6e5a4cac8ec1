package cn.zhuli.letter;

import cn.zhuli.paper.Template;
import cn.zhuli.paper.UnreadableTemplate;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The templates by which letters are written: the bundle's own, {@code <programme>-<letter>.docx},
 * or the common one of that name, or the common plain one. A template that can't be filled in is
 * passed over, and the log says so. What is used is kept, so that a letter stays what it was.
 */
@Component
class LetterTemplates {

  private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);
  private static final String PLAIN = "letter";

  private final Bundles bundles;
  private final KeptTemplates kept;
  private final ReadOnce<String, Usable> found = new ReadOnce<>();
  private final ReadOnce<String, Optional<Usable>> shared = new ReadOnce<>();

  LetterTemplates(Bundles bundles, KeptTemplates kept) {
    this.bundles = bundles;
    this.kept = kept;
  }

  /**
   * A template that can be filled in.
   *
   * @param hash by which its content is kept
   * @param names what it asks for; {@code hasReason} asks whether there is a {@code reason}
   */
  record Usable(String hash, Set<String> names) {

    private static final String HAS = "has";

    /** Of all that is known, what the template asks for. */
    Map<String, Object> asked(Map<String, Object> known) {
      var asked = new HashMap<String, Object>();
      for (var name : names) {
        if (known.containsKey(name)) {
          asked.put(name, known.get(name));
        } else if (name.startsWith(HAS) && name.length() > HAS.length()) {
          asked.put(name, isKnown(known, name.substring(HAS.length())));
        }
      }
      return asked;
    }

    private static boolean isKnown(Map<String, Object> known, String name) {
      var field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      var value = known.getOrDefault(field, "");
      return value instanceof List<?> rows ? !rows.isEmpty() : !value.toString().isBlank();
    }
  }

  /** The template for a letter of a round. */
  Usable of(Round round, String letter) {
    return found.of(
        round.bundle() + "/" + round.programme() + "/" + letter, key -> find(round, letter));
  }

  private Usable find(Round round, String letter) {
    var own = round.programme() + "-" + letter + ".docx";
    return Stream.of(own, letter, PLAIN)
        .flatMap(
            name ->
                (name.equals(own) ? ofBundle(round, own) : shared.of(name, this::common)).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No template for " + letter));
  }

  private Optional<Usable> ofBundle(Round round, String name) {
    try (var file = bundles.file(round.bundle(), name).orElse(null)) {
      return file == null ? Optional.empty() : usable(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Usable> common(String name) {
    var resource = new ClassPathResource("letters/" + name + ".docx");
    try {
      return resource.exists() ? usable(name, resource.getContentAsByteArray()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Usable> usable(String name, byte[] content) {
    try {
      var names = Template.names(new ByteArrayInputStream(content));
      Template.fill(new ByteArrayInputStream(content), Map.of());
      return Optional.of(new Usable(kept.keep(name, content), names));
    } catch (UnreadableTemplate broken) {
      LOG.error("Template {} can't be filled in; a common one is used instead", name, broken);
      return Optional.empty();
    }
  }
}
