package cn.zhuli.programme;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the round of a year under the model in force (G-1, G-10). */
@Service
public class OpenRound {

  /** A year has four digits, as in the numbers of applications. */
  public static final int FIRST_YEAR = 2000;

  public static final int LAST_YEAR = 9999;
  private static final BigDecimal MOST = new BigDecimal("999999999999.99");

  private final Programmes programmes;
  private final Rounds rounds;
  private final TrackTables tables;
  private final Tracks tracks;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenRound(
      Programmes programmes,
      Rounds rounds,
      TrackTables tables,
      Tracks tracks,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.programmes = programmes;
    this.rounds = rounds;
    this.tables = tables;
    this.tracks = tracks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the officer decides for the year; what is left out is taken from the model.
   *
   * @param year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}
   * @param deadline last instant for applications
   * @param places how many are selected at most
   * @param award yuan for each
   * @param budget yuan in all
   * @param materialsDue last day for acceptance materials
   */
  public record Request(
      String programme,
      int year,
      Instant deadline,
      @Nullable Integer places,
      @Nullable BigDecimal award,
      @Nullable BigDecimal budget,
      @Nullable LocalDate materialsDue) {}

  /**
   * Opens the round; refused when the programme is unknown, the round exists, terms are absurd, or
   * the model names tracks or tables that its bundle does not have.
   */
  @Transactional
  public Round open(Request request, String by) {
    var programme =
        programmes
            .inForce(request.programme())
            .orElseThrow(() -> Refused.notFound("programme", request.programme()));
    var id = programme.defaults().text("numberPrefix") + "-" + request.year();
    if (rounds.findById(id).isPresent()) {
      throw Refused.conflict(
          "G-1", "批次 " + id + " 已经立项，一个年度只立一次", "Round " + id + " exists already, one a year");
    }
    var terms = terms(request, programme.defaults());
    refuseAbsurd(terms);
    var rows = tables.read(programme, terms.award());
    var round = rounds.save(new Round(id, programme, terms, clock.instant(), by));
    for (int i = 0; i < rows.size(); i++) {
      tracks.save(new Track(id, i, rows.get(i)));
    }
    audit.record(id, by, "openRound", "批次立项", Facts.of(shown(terms)));
    events.publishEvent(new RoundOpened(round));
    return round;
  }

  private static RoundTerms terms(Request request, Facts defaults) {
    return new RoundTerms(
        request.year(),
        request.deadline(),
        Objects.requireNonNullElseGet(
            request.places(), () -> decimal(defaults, "places").intValueExact()),
        Objects.requireNonNullElseGet(request.award(), () -> decimal(defaults, "award")),
        Objects.requireNonNullElseGet(request.budget(), () -> decimal(defaults, "budget")),
        Objects.requireNonNullElseGet(
            request.materialsDue(),
            () -> materialsDue(defaults.text("materialsDue"), request.year())));
  }

  /**
   * A day of the round's year as a model states it, {@code 12-31}; of the next, {@code 05-31+1}.
   */
  private static LocalDate materialsDue(String text, int year) {
    var parts = text.split("\\+", 2);
    var later = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    return MonthDay.parse(parts[0], DateTimeFormatter.ofPattern("MM-dd")).atYear(year + later);
  }

  private static BigDecimal decimal(Facts defaults, String name) {
    return Objects.requireNonNullElse(defaults.number(name), BigDecimal.ZERO);
  }

  private void refuseAbsurd(RoundTerms terms) {
    List<Refusal> refusals = new ArrayList<>();
    if (terms.year() < FIRST_YEAR || terms.year() > LAST_YEAR) {
      refusals.add(Refusal.ofField("year", "年度应为四位数字，如 2027", "A year has four digits, like 2027"));
    }
    if (!terms.deadline().isAfter(clock.instant())) {
      refusals.add(
          Refusal.ofField(
              "deadline", "申报截止时间必须在将来", "The deadline for applications must lie in the future"));
    }
    if (day(terms).getYear() > LAST_YEAR || terms.materialsDue().getYear() > LAST_YEAR) {
      refusals.add(Refusal.ofField("deadline", "日期不合理，请核对年份", "No plausible date; check the year"));
    }
    if (terms.places() < 1) {
      refusals.add(Refusal.ofField("places", "名额至少为 1", "At least one place is needed"));
    }
    if (terms.award().signum() <= 0 || !isSum(terms.award())) {
      refusals.add(
          Refusal.ofField(
              "award",
              "支持金额应大于零、不到一万亿元，精确到分",
              "The award must be positive, below a million million, exact to the fen"));
    }
    if (terms.budget().compareTo(terms.award()) < 0 || !isSum(terms.budget())) {
      refusals.add(
          Refusal.ofField(
              "budget",
              "预算至少应够支持一家，不到一万亿元，精确到分",
              "The budget must cover one award, below a million million, exact to the fen"));
    }
    if (terms.materialsDue().isBefore(day(terms))) {
      refusals.add(
          Refusal.ofField(
              "materialsDue", "验收材料期限不能早于申报截止", "Materials cannot be due before the deadline"));
    }
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  private static LocalDate day(RoundTerms terms) {
    return LocalDate.ofInstant(terms.deadline(), Time.ZONE);
  }

  private static boolean isSum(BigDecimal yuan) {
    return yuan.scale() <= 2 && yuan.compareTo(MOST) <= 0;
  }

  private static Map<String, Object> shown(RoundTerms terms) {
    return Map.of(
        "deadline", terms.deadline().toString(),
        "places", terms.places(),
        "award", terms.award(),
        "budget", terms.budget(),
        "materialsDue", terms.materialsDue().toString());
  }
}
