package cn.zhuli.worklist;

import cn.zhuli.calendar.Time;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's digest: what is due for them, and which rounds of theirs have requests to answer.
 *
 * @param duties by deadline
 * @param requests how many requests for more time wait, by round
 */
record DigestText(List<Duty> duties, Map<String, Integer> requests) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  String title(Instant now) {
    var overdue = duties.stream().filter(duty -> duty.isOverdue(now)).count();
    var waiting = requests.values().stream().mapToInt(Integer::intValue).sum();
    var parts =
        Stream.of(
                part(overdue, "%d 项已逾期"),
                part(duties.size() - overdue, "%d 项即将到期"),
                part(waiting, "%d 份延期申请待答复"))
            .filter(part -> !part.isEmpty());
    return "待办提醒：" + parts.collect(Collectors.joining("，"));
  }

  String message(Instant now, String portal, int most) {
    var text = new StringBuilder("您好：\n\n");
    if (!duties.isEmpty()) {
      text.append("以下事项请按期办理。\n");
      duties.stream().limit(most).forEach(duty -> text.append(line(duty, now)));
      if (duties.size() > most) {
        text.append("另有 ").append(duties.size() - most).append(" 项，登录后查看。\n");
      }
      text.append("办理：").append(portal).append("/work\n\n");
    }
    requests.forEach(
        (round, waiting) ->
            text.append("批次 %s 有 %d 份延期申请待答复，截止之后自动失效。\n".formatted(round, waiting))
                .append("答复：%s/rounds/%s/extensions\n\n".formatted(portal, round)));
    return text.append("本邮件每天最多一封，没有到期事项时不发。不想再收到，请在 ")
        .append(portal)
        .append("/work 页面上取消。\n")
        .toString();
  }

  private static String line(Duty duty, Instant now) {
    var applicant = duty.applicant() == null ? "" : " " + duty.applicant();
    var due = duty.due() == null ? "" : "，截止 " + MINUTE.format(duty.due());
    var overdue = duty.isOverdue(now) ? "（已逾期）" : "";
    return "· " + duty.label() + " " + duty.subject() + applicant + due + overdue + "\n";
  }

  private static String part(long many, String words) {
    return many == 0 ? "" : words.formatted(many);
  }
}
