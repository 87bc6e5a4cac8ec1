package cn.zhuli.process.desk;

import static cn.zhuli.process.desk.Shown.yuan;

import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tracks of a round, and which one an application is for, with what it is to get. */
@Component
class TrackShelf implements Shelf {

  private static final String OPEN = "不单设";
  private static final Map<String, Function<Track, @Nullable Object>> PLANNED =
      Map.of(
          "Places", track -> track.places().orElse(null),
          "Most", Track::most,
          "Budget", track -> track.budget().orElse(null));

  private final Applications applications;
  private final Rounds rounds;
  private final Tracks tracks;
  private final Amounts amounts;
  private final FormFields fields;

  TrackShelf(
      Applications applications, Rounds rounds, Tracks tracks, Amounts amounts, FormFields fields) {
    this.applications = applications;
    this.rounds = rounds;
    this.tracks = tracks;
    this.amounts = amounts;
    this.fields = fields;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("track", sheet -> asks(sheet, "track") ? code(sheet) : label(application(sheet)));
    offers.put("amount", this::amount);
    offers.put("tracksTable", sheet -> table(sheet.round()));
    return offers;
  }

  /** What is planned for a track so far, for the fields in which it is planned. */
  @Override
  public Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    return PLANNED.entrySet().stream()
        .filter(part -> name.endsWith(part.getKey()))
        .findFirst()
        .map(
            part -> {
              var code = name.substring(0, name.length() - part.getKey().length());
              return sheet -> tracks.find(sheet.round(), code).map(part.getValue()).orElse(null);
            });
  }

  private @Nullable String code(Sheet sheet) {
    return application(sheet).track().orElse(null);
  }

  /** Where a person proposes it, the field starts with it; another field of that name does not. */
  private @Nullable Object amount(Sheet sheet) {
    if (!asks(sheet, "amount")) {
      return amount(application(sheet));
    }
    return sheet.element().hears("recordProposal") ? amounts.of(application(sheet)) : null;
  }

  private boolean asks(Sheet sheet, String field) {
    return fields.ask(sheet, rounds.get(sheet.round()).bundle(), field);
  }

  private Application application(Sheet sheet) {
    return applications.get(sheet.subject());
  }

  /** How each track stands on the list, with its own places and amounts. */
  String summary(Round round, Collection<Application> selected) {
    return tracks.of(round.id()).stream()
        .map(track -> summary(track, selected.stream().filter(it -> isIn(track, it)).toList()))
        .collect(Collectors.joining("；"));
  }

  private String summary(Track track, List<Application> selected) {
    var sum = selected.stream().map(amounts::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    return "%s名额 %s，预算 %s，拟支持 %d 家共 %s 元"
        .formatted(
            track.label(),
            track.places().map(places -> places + " 个").orElse(OPEN),
            track.budget().map(budget -> yuan(budget) + " 元").orElse(OPEN),
            selected.size(),
            yuan(sum));
  }

  private static boolean isIn(Track track, Application application) {
    return application.track().filter(track.code()::equals).isPresent();
  }

  boolean has(Round round) {
    return !tracks.of(round.id()).isEmpty();
  }

  /** What the application's track is called; empty where the round has none. */
  String label(Application application) {
    return tracks
        .find(application.round(), application.track().orElse(null))
        .map(Track::label)
        .orElse("");
  }

  /** Yuan that the application is to get, as people read it. */
  String amount(Application application) {
    return yuan(amounts.of(application));
  }

  private List<Map<String, String>> table(String round) {
    var deadlines = rounds.get(round);
    return tracks.of(round).stream()
        .map(
            track ->
                Map.of(
                    "track", track.code(),
                    "label", track.label(),
                    "places", track.places().map(String::valueOf).orElse(OPEN),
                    "least", yuan(track.least()),
                    "most", yuan(track.most()),
                    "budget", track.budget().map(Shown::yuan).orElse(OPEN),
                    "deadline", track.deadline(deadlines).map(Shown::time).orElse("—")))
        .toList();
  }
}
