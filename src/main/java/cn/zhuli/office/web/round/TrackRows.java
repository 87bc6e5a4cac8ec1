package cn.zhuli.office.web.round;

import cn.zhuli.calendar.Time;
import cn.zhuli.payment.TrackSums;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tracks of a round as its page shows them. */
@Component
class TrackRows {

  private static final String OPEN = "不单设";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  private final Tracks tracks;

  TrackRows(Tracks tracks) {
    this.tracks = tracks;
  }

  /** One line, in words. */
  record Row(
      String label,
      String call,
      String deadline,
      String places,
      String most,
      String budget,
      long selected,
      String committed) {}

  List<Row> of(Round round, Map<String, TrackSums.Sum> sums) {
    return tracks.of(round.id()).stream()
        .map(track -> row(track, round, sums.getOrDefault(track.code(), TrackSums.Sum.NOTHING)))
        .toList();
  }

  private static Row row(Track track, Round round, TrackSums.Sum sum) {
    return new Row(
        track.label(),
        track.opens() == Track.Opens.NONE ? "无需申报" : label(track.call()),
        track.deadline(round).map(MINUTE::format).orElse("—"),
        track.places().map(places -> places + " 个").orElse(OPEN),
        RoundPage.yuan(track.most()),
        track.budget().map(RoundPage::yuan).orElse(OPEN),
        sum.selected(),
        RoundPage.yuan(sum.committed()));
  }

  private static String label(Track.Call call) {
    return switch (call) {
      case AWAITED -> "尚未受理";
      case OPEN -> "受理中";
      case CLOSED -> "已截止";
    };
  }
}
