package cn.zhuli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads a page as those do who can't see it, or not well: WCAG 2.2, levels A and AA. */
public final class Axe {

  private static final String RUN =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
        return found.violations.flatMap(broken => broken.nodes.map(
            node => broken.id + ': ' + node.html + ' (' + node.failureSummary + ')'));
      }
      """;

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private Axe() {}

  private static final String HEIGHT = "() => document.documentElement.scrollHeight";

  /**
   * Fails with every place that axe finds fault with, and where a page is wider than its window.
   * Axe sees the page in its whole height, since it takes what could be scrolled from under a bar
   * at the edge for hidden.
   */
  @SuppressWarnings("unchecked")
  public static void assertReadable(Page page) {
    page.setViewportSize(page.viewportSize().width, (int) page.evaluate(HEIGHT));
    page.evaluate(script());
    assertThat((List<String>) page.evaluate(RUN)).as(page.url()).isEmpty();
    assertThat((int) page.evaluate(OVERFLOW)).as("px too wide: " + page.url()).isZero();
  }

  private static String script() {
    try {
      return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
