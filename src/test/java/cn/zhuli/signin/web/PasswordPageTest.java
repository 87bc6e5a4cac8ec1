package cn.zhuli.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Window;
import cn.zhuli.signin.Passwords;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

@ApiTest
class PasswordPageTest {

  @Autowired private People people;
  @Autowired private Passwords passwords;
  @Autowired private Window window;

  @Test
  void canBeReadByEverybody() {
    window.assertReadable("password", people.officer(), "/password");
    var newcomer = people.in("fresh", "sd-leader");
    passwords.give("fresh");
    window.assertReadable("password-given", newcomer, "/password");
    window.assertReadable(
        "login", SecurityMockMvcRequestPostProcessors.anonymous(), "/login?error=1&busy=1");
  }

  @Test
  void isFilledInByKeyboard() {
    try (var page = window.open(people.officer(), "/password", new ArrayList<>())) {
      page.focus("#current");
      page.keyboard().type("one");
      page.keyboard().press("Tab");
      page.keyboard().type("two");
      page.keyboard().press("Tab");
      page.keyboard().type("three");
      page.keyboard().press("Tab");

      assertThat(page.evaluate("document.activeElement.type")).isEqualTo("submit");
      assertThat(page.inputValue("#again")).isEqualTo("three");
    }
  }
}
