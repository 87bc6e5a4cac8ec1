package cn.zhuli.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import cn.zhuli.signin.Guests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

class DirectoryTest {

  private final Guests guests = mock(Guests.class);

  /** Nothing listens at port 1. */
  private final Directory directory =
      new Directory(
          new LdapSettings(
              true,
              "ldap://localhost:1/dc=x",
              null,
              null,
              "",
              "(uid={0})",
              "",
              "(member={0})",
              "cn",
              "mail",
              true,
              Map.of("all", List.of("xx-leader"))),
          guests);

  @Test
  void aDirectoryThatDoesNotAnswerIsNoWrongPassword() throws Exception {
    assertThatThrownBy(() -> directory.isRight("li", "secret"))
        .isInstanceOf(InternalAuthenticationServiceException.class);

    var response = new MockHttpServletResponse();
    new PageAnswers()
        .refuseSignIn(
            new MockHttpServletRequest(),
            response,
            new InternalAuthenticationServiceException("no answer"));
    assertThat(response.getRedirectedUrl()).isEqualTo("/login?unknown");
    verifyNoInteractions(guests);
  }

  @Test
  void doesNotEvenAskWithAnEmptyPassword() {
    assertThat(directory.isRight("li", "")).isFalse();
  }
}
