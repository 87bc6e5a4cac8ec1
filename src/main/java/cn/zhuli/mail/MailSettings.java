package cn.zhuli.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how mails go out.
 *
 * @param enabled off until somebody has named a mail server ({@code spring.mail.host})
 * @param from the sender's address
 * @param portal where this server is found from outside, without a slash at the end
 * @param attempts how often a mail is tried before it is given up
 * @param firstRetry how long after the first failure it is tried again; the wait doubles each time
 * @param longestWait the longest wait between two attempts
 * @param lease how long a mail belongs to the node that took it; longer than any send can take
 */
@Validated
@ConfigurationProperties("zhuli.mail")
public record MailSettings(
    @DefaultValue("false") boolean enabled,
    @NotBlank @DefaultValue("no-reply@localhost") String from,
    @NotBlank @DefaultValue("http://localhost:8080") String portal,
    @Min(1) @Max(100) @DefaultValue("12") int attempts,
    @DefaultValue("1m") Duration firstRetry,
    @DefaultValue("12h") Duration longestWait,
    @DefaultValue("15m") Duration lease) {

  /**
   * How long to wait after a failure.
   *
   * @param failures how many there have been, at least one
   */
  Duration waitAfter(int failures) {
    var wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
