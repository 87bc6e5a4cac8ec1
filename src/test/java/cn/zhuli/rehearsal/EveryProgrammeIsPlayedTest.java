package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.process.bundle.BundleFiles;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.StringUtils;

/** No programme is shipped whose scenarios nobody plays. */
class EveryProgrammeIsPlayedTest {

  @TestFactory
  Stream<DynamicTest> byAClassOfItsOwn() {
    return new BundleFiles()
        .shipped().stream()
            .map(
                programme ->
                    DynamicTest.dynamicTest(
                        programme,
                        () ->
                            assertThat(Class.forName(player(programme)).getSuperclass())
                                .isEqualTo(ScenariosOf.class)));
  }

  private static String player(String programme) {
    var words = Arrays.stream(programme.split("-")).map(StringUtils::capitalize);
    return ScenariosOf.class.getPackageName()
        + "."
        + words.collect(Collectors.joining())
        + "ScenariosTest";
  }
}
