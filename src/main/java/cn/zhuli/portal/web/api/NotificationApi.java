package cn.zhuli.portal.web.api;

import cn.zhuli.caller.Caller;
import cn.zhuli.correspondence.Notification;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.rights.CaseAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the applicant of a case was told (G-9). */
@RestController
@Tag(name = "申报")
class NotificationApi {

  private final Notifications notifications;
  private final CaseAccess cases;

  NotificationApi(Notifications notifications, CaseAccess cases) {
    this.notifications = notifications;
    this.cases = cases;
  }

  /** When, under which rule, in which words. */
  record NotificationView(Instant at, String step, String rule, String text) {

    static NotificationView of(Notification notification) {
      return new NotificationView(
          notification.at(), notification.step(), notification.rule(), notification.text());
    }
  }

  @GetMapping("/api/applications/{number}/notifications")
  @Operation(summary = "查看发给申报单位的通知", description = "联合申报的，同一通知发给每个单位，只列一次。")
  List<NotificationView> about(@PathVariable String number, Authentication authentication) {
    var application = cases.open(number, Caller.of(authentication));
    return notifications.about(application.number()).stream()
        .map(NotificationView::of)
        .distinct()
        .toList();
  }
}
