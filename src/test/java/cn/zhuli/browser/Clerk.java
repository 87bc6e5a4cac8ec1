package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody of a society at the portal, who goes by the words that are to be read there. */
final class Clerk {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final Page page;

  private Clerk(Page page) {
    this.page = page;
  }

  /** Signs in; in the demo a person's password is their name. */
  static Clerk of(String user, Page page) {
    page.navigate("/portal");
    return new Clerk(page).signIn(user);
  }

  /** Whoever was led to the page. */
  static Clerk at(Page page) {
    return new Clerk(page);
  }

  Clerk signIn(String user) {
    page.getByLabel("账号").fill(user);
    page.getByLabel("密码").fill(user);
    button("登录").click();
    page.waitForURL(Pattern.compile(".*/portal.*"));
    return this;
  }

  Page page() {
    return page;
  }

  Clerk begin(String call) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("填写 " + call + " 的申报"))
        .click();
    return writes();
  }

  /** Opens what is to be done in a case, from the list of what is. */
  Clerk open(String task, String number) {
    page.navigate("/portal");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("办理 " + task + "（" + number + "）"))
        .click();
    return writes();
  }

  /** Opens a case, from the list of those that were handed in. */
  Clerk read(String number) {
    page.navigate("/portal");
    page.locator("section[aria-labelledby=cases]").getByText(number).click();
    page.waitForURL(Pattern.compile(".*/portal/applications/" + number));
    return this;
  }

  /** Hands a task in, and sees that it was taken. */
  Clerk send() {
    button("提交").click();
    page.waitForURL(Pattern.compile(".*\\?done"));
    return this;
  }

  /** Waits until the form is there to be filled in. */
  Clerk writes() {
    assertThat(page.locator(".fjs-container")).isVisible();
    return this;
  }

  Clerk tick(String label) {
    field(label).check();
    return this;
  }

  Clerk fill(String label, String value) {
    var field = field(label);
    field.fill(value);
    field.blur();
    return this;
  }

  Clerk pick(String label, String option) {
    var list =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    list.locator(".fjs-input-group").click();
    list.locator(".fjs-dropdownlist-item").getByText(option).click();
    return this;
  }

  Clerk upload(FilePayload file) {
    page.locator("#files").setInputFiles(file);
    return this;
  }

  Locator uploads() {
    return page.locator("#uploads");
  }

  /** Sees that the draft was saved after what was typed last. */
  Clerk saved() {
    assertThat(page.locator("#saved")).hasText(Pattern.compile("已保存 \\d.*"));
    return this;
  }

  Locator trouble() {
    return page.locator("#trouble");
  }

  Clerk review() {
    page.locator("#review").click();
    page.waitForURL(Pattern.compile(".*/review"));
    return this;
  }

  /** Takes a picture of the page, which is never wider than its window. */
  Clerk picture(String name) {
    assertThat((int) page.evaluate(OVERFLOW)).as("px too wide: " + name).isZero();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    var words = label.replaceAll("[()?.*+]", "\\\\$0");
    var exactly = Pattern.compile("^\\s*" + words + "\\s*\\*?\\s*$");
    return page.locator(".fjs-container")
        .getByLabel(exactly)
        .and(page.locator("input, textarea"))
        .first();
  }
}
