package cn.zhuli.letter;

import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which letter is written on what: the table of the round's bundle, {@code
 * <programme>-letters.json}, or the one for all programmes where the bundle has none. A table that
 * can't be read must not stop a case; the common one takes its place, and the log says so.
 */
@Component
class LetterTable {

  private static final Logger LOG = LoggerFactory.getLogger(LetterTable.class);
  private static final String SUFFIX = "-letters.json";
  private static final String COMMON = "letters/letters.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Bundles bundles;
  private final List<LetterRule> common;
  private final ReadOnce<String, List<LetterRule>> tables = new ReadOnce<>();

  LetterTable(Bundles bundles) {
    this.bundles = bundles;
    this.common = common();
  }

  List<LetterRule> of(Round round) {
    return tables.of(round.bundle() + "/" + round.programme(), key -> find(round));
  }

  private List<LetterRule> find(Round round) {
    var name = round.programme() + SUFFIX;
    try (var file = bundles.file(round.bundle(), name).orElse(null)) {
      return file == null ? common : read(file);
    } catch (IOException | RuntimeException unreadable) {
      LOG.error("{} can't be read; the common letters are written instead", name, unreadable);
      return common;
    }
  }

  private static List<LetterRule> common() {
    try (var file = new ClassPathResource(COMMON).getInputStream()) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LetterRule> read(InputStream file) throws IOException {
    return List.copyOf(JSON.readValue(file, new TypeReference<List<LetterRule>>() {}));
  }
}
