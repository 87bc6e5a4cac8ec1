package cn.zhuli.portal.web;

import cn.zhuli.portal.Draft;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import org.springframework.stereotype.Component;

/** By when a draft has to be handed in. */
@Component
class DraftDeadline {

  private final Rounds rounds;
  private final Tracks tracks;

  DraftDeadline(Rounds rounds, Tracks tracks) {
    this.rounds = rounds;
    this.tracks = tracks;
  }

  /** That of the track that is chosen in it, else that of the round. */
  String of(Draft draft) {
    var round = rounds.get(draft.round());
    return tracks.of(round.id()).stream()
        .filter(track -> draft.track().filter(track.code()::equals).isPresent())
        .flatMap((Track track) -> track.deadline(round).stream())
        .findFirst()
        .map(Moments::minute)
        .orElseGet(() -> Moments.minute(round.deadline()));
  }
}
