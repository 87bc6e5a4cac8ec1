package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Somebody without an account, on a phone whose browser runs no script. */
final class Objector {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Page page;

  Objector(Page page) {
    this.page = page;
  }

  /** Finds the list on the first page, objects to a unit on it and sees that it was taken. */
  void object(String unit, String reason) {
    sees("/", "拟支持名单公示", "home-with-notice");
    page.locator("section[aria-labelledby=inForce] a").first().click();
    picture("notice-in-force");
    link("对" + unit + "提出异议").click();
    page.getByLabel("姓名或单位名称").fill("张某");
    page.getByLabel("联系方式").fill("0531-12345678");
    page.getByLabel("异议理由").fill(reason);
    var paper = House.PDF.getBytes(StandardCharsets.US_ASCII);
    page.getByLabel("证据").setInputFiles(new FilePayload("证据.pdf", "application/pdf", paper));
    picture("objection-form");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交异议")).click();
    assertThat(page.locator("main")).containsText("异议已收到。");
    assertThat(page.locator("main")).containsText("1 个文件");
    picture("objection-filed");
  }

  /** Comes back later, by the address that was kept. */
  void reads(String answer) {
    page.reload();
    assertThat(page.locator("main")).containsText(answer);
    picture("objection-answered");
  }

  /** Looks something up that anybody may see; what was kept for a minute is asked for anew. */
  void sees(String path, String words, String picture) {
    page.navigate(path);
    page.reload();
    assertThat(page.locator("main")).containsText(words);
    picture(picture);
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
