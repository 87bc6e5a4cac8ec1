package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody's Tasklist, worked as they work it: by the words that are to be read there. */
final class Desk {

  private static final String OPEN_TO_GROUP = "待认领（本组）";
  private static final String MINE = "我的任务";
  private static final int SETTLES = 1000;
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  /** Signs in; in the demo a person's password is their name. */
  static Desk of(String user, Page page, String engine) {
    page.navigate("/camunda/app/tasklist/" + engine + "/");
    page.getByLabel("账号").fill(user);
    page.getByLabel("密码").fill(user);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/.*"));
    return new Desk(page);
  }

  Page page() {
    return page;
  }

  /** Takes a task of the group and opens it. */
  Desk claim(String task, String subject) {
    open(OPEN_TO_GROUP, task, subject);
    button("认领").click();
    assertThat(complete()).isEnabled();
    return this;
  }

  /** Gives the opened task back to the group. */
  void giveBack() {
    page.locator(".task-card button.unclaim").click();
    assertThat(button("认领")).isVisible();
  }

  /** Opens a task that was given to this person. */
  Desk openMine(String task, String subject) {
    open(MINE, task, subject);
    assertThat(complete()).isEnabled();
    return this;
  }

  private void open(String filter, String task, String subject) {
    comeUp(filter);
    page.locator(".task-filters").getByText(filter).click();
    entry(task, subject).click();
    assertThat(page.locator(".task-card h2")).hasText(task);
  }

  /** Now and then Tasklist comes up without its filters; whoever sees that loads it once more. */
  private void comeUp(String filter) {
    var filters = page.locator(".task-filters").getByText(filter);
    try {
      filters.first().waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    } catch (TimeoutError empty) {
      picture("tasklist-without-filters");
      page.reload();
    }
  }

  /** This person leaves; their window is shut. */
  void leave() {
    page.context().close();
  }

  private Locator entry(String task, String subject) {
    return page.locator("ol.tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText(task))
        .filter(new Locator.FilterOptions().setHasText(subject))
        .locator("h4 a");
  }

  /** What the form shows and asks. */
  Locator form() {
    return page.locator(".fjs-container");
  }

  Locator field(String label) {
    var words = label.replaceAll("[()?.*+]", "\\\\$0");
    var exactly = Pattern.compile("^\\s*" + words + "\\s*\\*?\\s*$");
    return form().getByLabel(exactly).and(page.locator("input, textarea"));
  }

  Desk fill(String label, String value) {
    enter(field(label), value);
    return this;
  }

  void enter(Locator field, String value) {
    field.fill(value);
    settle();
    assertThat(field).hasValue(value);
  }

  /**
   * Gives the form the moment that it waits for more to be typed, and in which it draws itself
   * anew; on a clock that stands still it would do so over whatever is entered next.
   */
  private void settle() {
    page.clock().runFor(SETTLES);
  }

  /** Ticks a box, or picks one of several answers. */
  Desk tick(String label) {
    field(label).check();
    settle();
    return this;
  }

  /** Enters a day, as year-month-day. */
  Desk date(String label, String day) {
    field(label).fill(day);
    field(label).press("Enter");
    settle();
    return this;
  }

  /** Picks from a list that opens. */
  Desk pick(String label, String option) {
    var list =
        form()
            .locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(label));
    list.locator(".fjs-input-group").click();
    list.locator(".fjs-dropdownlist-item").getByText(option).click();
    settle();
    return this;
  }

  /** Gives each criterion seven tenths of what may be given, which stands beside its field. */
  Desk sevenTenthsOfEveryMaximum() {
    for (var criterion : form().locator(".fjs-form-field-number").all()) {
      var most = criterion.locator(".fjs-input-adornment").last().innerText();
      var points = Integer.parseInt(most.replaceAll("[^0-9]", "")) * 7 / 10;
      enter(criterion.locator("input"), String.valueOf(points));
    }
    return this;
  }

  /** What a link to a paper leads to, in the same sign-in. */
  byte[] download(String name) {
    var link = form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    return page.request().get(link.getAttribute("href")).body();
  }

  Desk picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** Hands in what was filled in, and sees that it was taken: by the server, and on the page. */
  void submit() {
    var answer = page.waitForResponse(Desk::takesTheForm, () -> complete().click());
    assertThat(answer.ok()).as(answer.statusText()).isTrue();
    assertThat(page.getByText("请在列表中选择一项任务。")).isVisible();
  }

  private static boolean takesTheForm(Response response) {
    return response.url().endsWith("/submit-form");
  }

  /** Hands in what was filled in, and is told why that can't be. */
  Desk submitAndRead(String why) {
    complete().click();
    assertThat(page.locator(".notifications .message")).hasText(why);
    return this;
  }

  Locator complete() {
    return button("办理完成");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
