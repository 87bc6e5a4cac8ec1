package cn.zhuli.intake;

import cn.zhuli.calendar.Time;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether applications are taken now: by the round, or by the track that one is for (YC-4). */
@Component
class CallWindow {

  private static final String FIELD = "track";
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final Tracks tracks;
  private final Clock clock;

  CallWindow(Tracks tracks, Clock clock) {
    this.tracks = tracks;
    this.clock = clock;
  }

  /**
   * The track that an application may be made to now; empty where the round has none.
   *
   * @throws Refused when the call is not open, or the track is unknown or takes no applications
   */
  Optional<Track> open(Round round, Programme programme, String code) {
    var rule = programme.defaults().text("lateRule");
    var known = tracks.of(round.id());
    if (known.isEmpty()) {
      refuseLate(rule, null, round.deadline());
      refuseUnless(round.phase() == Round.Phase.OPEN, rule, null, "该批次", "This round");
      return Optional.empty();
    }
    var track = named(known, code);
    refuseComputed(track);
    track.deadline(round).ifPresent(deadline -> refuseLate(rule, FIELD, deadline));
    refuseUnless(
        track.call() == Track.Call.OPEN,
        rule,
        FIELD,
        "“" + track.label() + "”",
        "Track " + track.code());
    return Optional.of(track);
  }

  private static Track named(List<Track> known, String code) {
    return known.stream()
        .filter(track -> track.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(known, code));
  }

  private static Refused unknown(List<Track> known, String code) {
    var offered = known.stream().filter(track -> track.opens() != Track.Opens.NONE).toList();
    var rules = offered.stream().map(Track::rule).distinct().collect(Collectors.joining(", "));
    var zh = offered.stream().map(Track::label).collect(Collectors.joining("、"));
    var en = offered.stream().map(Track::code).collect(Collectors.joining(", "));
    return invalid(
        rules,
        FIELD,
        (code.isEmpty() ? "请选择申报类别" : "没有“" + code + "”这一申报类别") + "，可选：" + zh,
        (code.isEmpty() ? "Choose a track" : "There is no track '" + code + "'") + ": " + en);
  }

  private static void refuseComputed(Track track) {
    if (track.opens() == Track.Opens.NONE) {
      throw invalid(
          track.rule(),
          FIELD,
          "“" + track.label() + "”无需申报，由主管部门据实核算",
          "Nobody applies to track " + track.code() + "; it is computed");
    }
  }

  private void refuseLate(String rule, @Nullable String field, Instant deadline) {
    if (clock.instant().isAfter(deadline)) {
      var shown = TO_THE_SECOND.format(deadline);
      throw invalid(
          rule,
          field,
          "申报已于 " + shown + "（北京时间）截止，此后提交的不予受理",
          "Applications closed at " + shown + " (Asia/Shanghai); later ones are not taken");
    }
  }

  private static void refuseUnless(
      boolean open, String rule, @Nullable String field, String zh, String en) {
    if (!open) {
      throw invalid(rule, field, zh + "当前不受理申报", en + " does not take applications now");
    }
  }

  private static Refused invalid(String rule, @Nullable String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, new Refusal(rule, field, zh, en));
  }
}
