package cn.zhuli.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

  @ParameterizedTest(name = "page {1} of {0} rows is page {2} of {3}, from row {4}")
  @CsvSource({
    "1, 1, 1, 1, 0",
    "20, 1, 1, 1, 0",
    "21, 2, 2, 2, 20",
    "21, 3, 2, 2, 20",
    "21, 0, 1, 2, 0",
    "21, -7, 1, 2, 0",
    "45, 2, 2, 3, 20",
    "45, 2147483647, 3, 3, 40",
  })
  void isThePageAskedForOrTheNearest(int all, int asked, int number, int pages, int first) {
    var part = Part.of(all, asked, (offset, limit) -> rows(all, offset, limit));

    assertThat(part.number()).isEqualTo(number);
    assertThat(part.pages()).isEqualTo(pages);
    assertThat(part.all()).isEqualTo(all);
    assertThat(part.rows()).hasSize(Math.min(20, all - first)).startsWith(first);
  }

  @Test
  void asksForNothingWhereThereIsNothing() {
    var part =
        Part.of(
            0,
            1,
            (offset, limit) -> {
              throw new IllegalStateException();
            });

    assertThat(part.rows()).isEmpty();
    assertThat(part.pages()).isEqualTo(1);
  }

  private static List<Integer> rows(int all, int offset, int limit) {
    return IntStream.range(offset, Math.min(all, offset + limit)).boxed().toList();
  }
}
