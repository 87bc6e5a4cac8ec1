package cn.zhuli.paper;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.programme.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What templates can ask of an application: its answers by their ids, and what surrounds it. */
@Component
public class Fields {

  private static final String FORM = "apply";

  private final Programmes programmes;
  private final Tracks tracks;
  private final Wording wording;

  Fields(Programmes programmes, Tracks tracks, Wording wording) {
    this.programmes = programmes;
    this.tracks = tracks;
    this.wording = wording;
  }

  /** Texts by name; a list of rows is a list of such maps. */
  public Map<String, Object> of(Application application, Round round) {
    var answers = application.answers();
    var shown = new HashMap<>(new Shown(wording.form(round, FORM)).of(answers));
    var track = track(application);
    shown.put("number", application.number());
    shown.put("applicant", application.applicantName());
    shown.put("creditCode", application.applicant());
    shown.put("submittedOn", day(application));
    shown.putAll(of(round));
    shown.put("track", track);
    shown.put("trackLabel", track);
    shown.put("amount", amount(application));
    shown.put("budgetTotal", total(answers));
    return shown;
  }

  /** Texts by name. */
  public Map<String, Object> of(Round round) {
    return Map.of(
        "round", round.title() + " " + round.year() + " 年度",
        "programme", round.title(),
        "year", String.valueOf(round.year()),
        "authorityName", authority(round));
  }

  private static String day(Application application) {
    return Shown.day(LocalDate.ofInstant(application.submittedAt(), Time.ZONE));
  }

  private String authority(Round round) {
    return programmes.of(round.programme(), round.bundle()).defaults().text("authorityName");
  }

  private String track(Application application) {
    return tracks
        .find(application.round(), application.track().orElse(null))
        .map(Track::label)
        .orElse("");
  }

  /** What was asked for; where nobody asked, what was proposed. */
  private static String amount(Application application) {
    return Optional.ofNullable(application.answers().number("amount"))
        .or(application::amount)
        .map(Shown::yuan)
        .orElse("");
  }

  private static String total(Facts answers) {
    var rows = answers.rows("budget");
    return rows.isEmpty()
        ? ""
        : Shown.yuan(
            rows.stream()
                .map(row -> Objects.requireNonNullElse(row.number("amount"), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
