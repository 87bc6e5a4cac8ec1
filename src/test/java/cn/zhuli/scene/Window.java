package cn.zhuli.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.browser.Axe;
import cn.zhuli.browser.Chromium;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A browser's window onto the pages of a test: what the browser asks for is answered by the test's
 * own application, without a server, as whoever the test says. Skips the test where no Chromium is.
 */
@TestComponent
public class Window implements DisposableBean {

  private static final String HOUSE = "http://zhuli.test";
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final MockMvc mvc;
  private @Nullable Chromium chromium;

  Window(MockMvc mvc) {
    this.mvc = mvc;
  }

  /**
   * Sees that a page can be read on a phone in Chinese and at a desk in English, by everybody,
   * without a fault in its console; leaves pictures in target/screenshots.
   *
   * @param picture their name, such as {@code notices}
   */
  public void assertReadable(String picture, RequestPostProcessor who, String path) {
    look(picture + "-phone", who, PHONE, path, "zh");
    look(picture + "-desk", who, DESK, path, "en");
  }

  private void look(
      String picture, RequestPostProcessor who, int width, String path, String language) {
    var faults = new ArrayList<String>();
    var address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    try (var page = open(who, width, address, faults)) {
      var file = PICTURES.resolve(picture + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      Axe.assertReadable(page);
      assertThat(faults).as(path).isEmpty();
    }
  }

  /** Opens a page at the width of a phone; what its console complains of is added to the faults. */
  public Page open(RequestPostProcessor who, String path, List<String> faults) {
    return open(who, PHONE, path, faults);
  }

  private Page open(RequestPostProcessor who, int width, String path, List<String> faults) {
    if (chromium == null) {
      chromium = Chromium.launch();
    }
    var page = chromium.window(HOUSE, width);
    page.onConsoleMessage(
        message -> {
          if (complains(message) && !message.location().startsWith(page.url())) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.route("**/*", route -> answer(route, who));
    page.navigate(path);
    return page;
  }

  /** That a page is a "no" is told too, with the address of the page itself; that is no fault. */
  private static boolean complains(ConsoleMessage message) {
    return message.type().equals("error") || message.type().equals("warning");
  }

  private void answer(Route route, RequestPostProcessor who) {
    try {
      var asked = route.request();
      var request = MockMvcRequestBuilders.get(URI.create(asked.url())).with(who);
      asked.headers().forEach(request::header);
      route.fulfill(fulfilled(mvc.perform(request).andReturn().getResponse()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Route.FulfillOptions fulfilled(MockHttpServletResponse response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getHeaderNames()
        .forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
    return new Route.FulfillOptions()
        .setStatus(response.getStatus())
        .setHeaders(headers)
        .setBodyBytes(response.getContentAsByteArray());
  }

  @Override
  public void destroy() {
    if (chromium != null) {
      chromium.close();
    }
  }
}
