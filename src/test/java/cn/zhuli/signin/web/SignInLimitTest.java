package cn.zhuli.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.scene.MovableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInLimitTest {

  private final MovableClock clock = new MovableClock();
  private final SignIn door =
      new SignIn(
          List.of((user, password) -> password.equals("right")),
          new AccessSettings(List.of(), false, 2),
          clock);

  @Test
  void anAddressFromWhichTooManyFailIsPutOffEvenWithTheRightPassword() {
    fail("10.0.0.1", "one");
    fail("10.0.0.1", "two");

    assertThatThrownBy(() -> door.authenticate(claim("10.0.0.1", "three", "right")))
        .isInstanceOf(TooManyFailures.class);
    assertThat(door.authenticate(claim("10.0.0.2", "three", "right")).isAuthenticated()).isTrue();
  }

  @Test
  void whoSignsInRightlyIsNotCounted() {
    for (int i = 0; i < 5; i++) {
      assertThat(door.authenticate(claim("10.0.0.3", "one", "right")).getName()).isEqualTo("one");
    }
  }

  @Test
  void aQuarterOfAnHourLaterThereIsRoomAgain() {
    fail("10.0.0.4", "one");
    fail("10.0.0.4", "two");

    clock.set(clock.instant().plusSeconds(15 * 60));

    assertThat(door.authenticate(claim("10.0.0.4", "one", "right")).isAuthenticated()).isTrue();
  }

  private void fail(String address, String user) {
    assertThatThrownBy(() -> door.authenticate(claim(address, user, "wrong")))
        .isInstanceOf(BadCredentialsException.class);
  }

  private static Authentication claim(String address, String user, String password) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    var claim = UsernamePasswordAuthenticationToken.unauthenticated(user, password);
    claim.setDetails(new WebAuthenticationDetails(request));
    return claim;
  }
}
