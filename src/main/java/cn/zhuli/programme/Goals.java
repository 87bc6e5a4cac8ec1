package cn.zhuli.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The goals of a programme, from its bundle; a bundle never changes, so each is read once. */
@Component
public class Goals {

  private static final String FILE = "goals.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Bundles bundles;
  private final ReadOnce<String, List<Goal>> read = new ReadOnce<>();

  Goals(Bundles bundles) {
    this.bundles = bundles;
  }

  /** The goals that the bundle of a round states; none if it has no such file. */
  public List<Goal> of(String bundle) {
    return read.of(bundle, key -> bundles.file(key, FILE).map(Goals::parse).orElse(List.of()));
  }

  /** Reads goals; a file that is none is a fault of the bundle. */
  public static List<Goal> parse(InputStream file) {
    try (file) {
      return JSON.readValue(file, new TypeReference<List<Goal>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
