package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody of a society at the portal, who goes by the words that are to be read there. */
final class Clerk {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Page page;

  private Clerk(Page page) {
    this.page = page;
  }

  /** Signs in; in the demo a person's password is their name. */
  static Clerk of(String user, Page page) {
    page.navigate("/portal");
    return new Clerk(page).signIn(user);
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

  Clerk picture(String name) {
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
