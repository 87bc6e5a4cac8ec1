package cn.zhuli.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks into the outbox every so often, where mails are sent at all. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("zhuli.mail.enabled")
class Postman {

  private final Sending sending;

  Postman(Sending sending) {
    this.sending = sending;
  }

  @Scheduled(
      fixedDelayString = "${zhuli.mail.every:30s}",
      initialDelayString = "${zhuli.mail.every:30s}")
  void round() {
    sending.sendDue();
  }
}
