package cn.zhuli.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window; whoever has none skips the test. */
public final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How long a page may take on a machine that does other work as well. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium launch() {
    var executable = executable();
    assumeTrue(
        executable.isPresent(),
        "No Chromium here: install it, or name one in the environment as ZHULI_CHROMIUM");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    var without = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(without));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(executable.orElseThrow())
            .setHeadless(true)
            .setArgs(QUIET);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** A window of that width, on whatever clock this machine has. */
  public Page window(String address, int width) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, 900)));
  }

  /** A window on a phone that is touched, on whatever clock this machine has. */
  Page phone(String address) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setHasTouch(true)
                .setViewportSize(390, 844)));
  }

  /** A window on a phone that runs no script. */
  Page withoutScript(String address) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(false)
                .setViewportSize(390, 844)));
  }

  /** A window of somebody's own at that time, with nobody signed in yet. */
  Page window(String address, Instant now) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900));
    context.clock().install(new Clock.InstallOptions().setTime(now.toEpochMilli()));
    return patient(context);
  }

  private static Page patient(BrowserContext context) {
    context.setDefaultTimeout(PATIENCE.toMillis());
    return context.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> executable() {
    var named = Optional.ofNullable(System.getenv("ZHULI_CHROMIUM")).map(Path::of);
    return Stream.concat(named.stream(), onPath()).filter(Files::isExecutable).findFirst();
  }

  private static Stream<Path> onPath() {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return Arrays.stream(folders)
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve));
  }
}
