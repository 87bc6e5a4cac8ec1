package cn.zhuli.signin.web;

import cn.zhuli.page.web.AddressLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever has the right password, wherever it is kept. Every failure looks alike and takes
 * as long: unknown, wrong and locked for the moment. What the person may do is read anew with each
 * request.
 */
@Component
@ConditionalOnWebApplication
class SignIn implements AuthenticationProvider {

  private static final Duration PERIOD = Duration.ofMinutes(15);

  /** Longer than any of the places needs for its answer, but for a directory far away. */
  private static final long FAILURE = Duration.ofMillis(250).toNanos();

  private final List<PasswordCheck> places;
  private final AddressLimit failures;

  SignIn(List<PasswordCheck> places, AccessSettings settings, Clock clock) {
    this.places = places;
    this.failures = new AddressLimit(settings.failures(), PERIOD, clock);
  }

  @Override
  public Authentication authenticate(Authentication claimed) {
    var begin = System.nanoTime();
    var address = address(claimed);
    if (failures.isSpent(address)) {
      throw new TooManyFailures();
    }
    if (!isRight(claimed)) {
      failures.take(address);
      LockSupport.parkNanos(FAILURE - (System.nanoTime() - begin));
      throw new BadCredentialsException("账号或密码不正确");
    }
    return UsernamePasswordAuthenticationToken.authenticated(claimed.getName(), null, List.of());
  }

  private boolean isRight(Authentication claimed) {
    var password = claimed.getCredentials();
    return password != null
        && places.stream().anyMatch(place -> place.isRight(claimed.getName(), password.toString()));
  }

  private static String address(Authentication claimed) {
    return claimed.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
