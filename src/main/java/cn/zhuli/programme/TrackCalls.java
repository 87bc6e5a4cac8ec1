package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Track.Call;
import cn.zhuli.programme.Track.Opens;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When applications to the tracks of a round are taken: with its call, or by their own (YC-3). */
@Component
public class TrackCalls {

  private final Tracks tracks;
  private final Rounds rounds;
  private final DecisionLog log;
  private final Clock clock;

  TrackCalls(Tracks tracks, Rounds rounds, DecisionLog log, Clock clock) {
    this.tracks = tracks;
    this.rounds = rounds;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Sets the deadline of the own call of some tracks.
   *
   * @throws Refused when it does not lie in the future
   */
  public void plan(Occasion occasion, List<String> codes, Instant deadline) {
    if (!deadline.isAfter(clock.instant())) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              occasion.rule(),
              "deadline",
              "申报截止时间必须在将来",
              "The deadline for applications must lie in the future"));
    }
    codes.forEach(code -> own(occasion.round(), code).due(deadline));
    log.record(
        occasion, "planned", null, Facts.of("tracks", codes).with("deadline", deadline.toString()));
  }

  /** Opens the tracks that are called for with the round. */
  public void open(String round) {
    tracks.of(round).stream()
        .filter(track -> track.opens() == Opens.CALL)
        .forEach(track -> track.enter(Call.OPEN));
  }

  /** Opens the own call of some tracks, whose deadline has been set. */
  public List<Track> open(String round, List<String> codes) {
    var opened = codes.stream().map(code -> own(round, code)).toList();
    opened.forEach(
        track -> {
          deadline(round, track.code());
          track.enter(Call.OPEN);
        });
    return opened;
  }

  /** Ends the call of the round for the tracks that were called for with it. */
  public void close(String round) {
    tracks.of(round).stream()
        .filter(track -> track.opens() == Opens.CALL)
        .forEach(track -> track.enter(Call.CLOSED));
  }

  /** Ends the own call of some tracks. */
  public void close(String round, List<String> codes) {
    codes.forEach(code -> own(round, code).enter(Call.CLOSED));
  }

  /** Last instant at which an application to a track is in time; a model asks when it is set. */
  public Instant deadline(String round, String code) {
    return tracks
        .get(round, code)
        .deadline(rounds.get(round))
        .orElseThrow(() -> new IllegalStateException("Track " + code + " has no deadline yet"));
  }

  private Track own(String round, String code) {
    var track = tracks.get(round, code);
    if (track.opens() != Opens.OWN) {
      throw new IllegalStateException("Track " + code + " has no call of its own");
    }
    return track;
  }
}
