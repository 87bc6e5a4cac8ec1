package cn.zhuli.portal.web;

import cn.zhuli.intake.Foreseeing;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls that take applications now, each with what its model and its form say. */
@Component
class OpenCalls {

  private final Rounds rounds;
  private final Tracks tracks;
  private final Foreseeing foreseeing;
  private final ObjectMapper json;
  private final Clock clock;

  OpenCalls(Rounds rounds, Tracks tracks, Foreseeing foreseeing, ObjectMapper json, Clock clock) {
    this.rounds = rounds;
    this.tracks = tracks;
    this.foreseeing = foreseeing;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A call.
   *
   * @param deadline the latest at which one of its tracks closes
   * @param award yuan for one applicant; {@code null} where tracks say it
   * @param asks the parts of its application form
   */
  record Call(
      String id,
      String programme,
      String title,
      int year,
      String deadline,
      @Nullable BigDecimal award,
      List<Kind> kinds,
      List<String> asks) {}

  /** A track that is open, with yuan at least and at most. */
  record Kind(String label, BigDecimal least, BigDecimal most, String deadline) {}

  List<Call> now() {
    return rounds.findAllByOrderByYearDescIdAsc().stream()
        .flatMap(round -> call(round).stream())
        .toList();
  }

  /** The call of a round, if it takes applications now. */
  Optional<Call> of(String round) {
    return rounds.findById(round).flatMap(this::call);
  }

  private Optional<Call> call(Round round) {
    var known = tracks.of(round.id());
    var open = known.stream().filter(track -> isOpen(track, round)).toList();
    if (known.isEmpty() ? !isOpen(round) : open.isEmpty()) {
      return Optional.empty();
    }
    var deadline =
        open.stream()
            .flatMap(track -> track.deadline(round).stream())
            .max(Instant::compareTo)
            .orElse(round.deadline());
    return Optional.of(
        new Call(
            round.id(),
            round.programme(),
            round.title(),
            round.year(),
            Moments.minute(deadline),
            known.isEmpty() ? round.award() : null,
            open.stream().map(track -> kind(track, round)).toList(),
            parts(foreseeing.form(round))));
  }

  private static Kind kind(Track track, Round round) {
    return new Kind(
        track.label(),
        track.least(),
        track.most(),
        track.deadline(round).map(Moments::minute).orElse(""));
  }

  private boolean isOpen(Round round) {
    return round.phase() == Round.Phase.OPEN && !clock.instant().isAfter(round.deadline());
  }

  private boolean isOpen(Track track, Round round) {
    return track.call() == Track.Call.OPEN
        && track.deadline(round).filter(end -> !clock.instant().isAfter(end)).isPresent();
  }

  private List<String> parts(String form) {
    try {
      return StreamSupport.stream(json.readTree(form).path("components").spliterator(), false)
          .filter(part -> part.path("type").asText().equals("group"))
          .map(OpenCalls::label)
          .filter(label -> !label.isEmpty())
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A form that is no JSON", e);
    }
  }

  private static String label(JsonNode part) {
    return part.path("label").asText("");
  }
}
