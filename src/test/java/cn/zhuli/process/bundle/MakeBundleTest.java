package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that is written out stands alone. */
class MakeBundleTest {

  private static final String COUNTY = "src/test/programmes/county-small-grants";

  @TempDir private Path folder;

  @Test
  void aShippedBundleIsWrittenWithCompleteForms() throws IOException {
    var key = new BundleFiles().shipped().get(0);

    assertThat(make(key, folder)).isZero();

    assertThat(folder.resolve(key + ".bpmn")).exists();
    assertThat(Files.readString(folder.resolve("upload-receipt.form")))
        .contains("group_matter")
        .doesNotContain("\"part\"", "${");
  }

  @Test
  void aFolderIsWrittenWithTheSharedFormsThatItsModelShows() {
    var into = folder.resolve("new");

    assertThat(make(COUNTY, into)).isZero();

    assertThat(into.resolve("prepare-payment.form")).exists();
    assertThat(new BundleFiles().in(into).fingerprint())
        .isEqualTo(new BundleFiles().in(Path.of(COUNTY)).fingerprint());
  }

  @Test
  void nothingIsWrittenOverOtherFiles() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThat(make(COUNTY, folder)).isEqualTo(1);
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
    assertThat(folder.resolve("prepare-payment.form")).doesNotExist();
  }

  @Test
  void aFolderWithoutAModelIsRefused() {
    assertThat(make(folder.toString(), folder.resolve("new"))).isEqualTo(1);
    assertThat(MakeBundle.run(List.of("bundle"))).isEqualTo(2);
  }

  private static int make(String source, Path into) {
    return MakeBundle.run(List.of("bundle", source, into.toString()));
  }
}
