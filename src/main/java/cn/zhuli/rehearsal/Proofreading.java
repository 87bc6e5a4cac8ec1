package cn.zhuli.rehearsal;

import cn.zhuli.process.rehearsal.Vocabulary;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rehearsal.Scenario.ExpertPlan;
import cn.zhuli.rehearsal.Scenario.RoundPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a scenario names and nobody knows: tasks, fields, applicants, rounds, keys. */
class Proofreading {

  private final Scenario scenario;
  private final Vocabulary vocabulary;
  private final Path file;
  private final Set<String> cast;
  private final Set<String> needs;
  private final Set<String> partners;
  private final Set<Integer> years;
  private final Mistakes mistakes = new Mistakes();

  Proofreading(Scenario scenario, Vocabulary vocabulary, Path file) {
    this.scenario = scenario;
    this.vocabulary = vocabulary;
    this.file = file;
    this.cast = scenario.cast().stream().map(ApplicantPlan::as).collect(Collectors.toSet());
    this.needs = scenario.needsPlanned().stream().map(NeedPlan::as).collect(Collectors.toSet());
    this.partners =
        scenario.partnersPlanned().stream().map(PartnerPlan::as).collect(Collectors.toSet());
    this.years = scenario.roundsPlanned().stream().map(RoundPlan::year).collect(Collectors.toSet());
  }

  /** Refuses a scenario with mistakes, naming the key of each. */
  void refuseMistakes() {
    answers("answers", scenario.answers());
    tasks("tasks", scenario.tasks());
    happenings("happenings", scenario.happenings(), null);
    scenario
        .roundsPlanned()
        .forEach(round -> tasks("rounds." + round.year() + ".tasks", round.tasks()));
    Stream.ofNullable(scenario.experts()).flatMap(List::stream).forEach(this::expert);
    scenario.needsPlanned().forEach(this::need);
    scenario.partnersPlanned().forEach(this::partner);
    Stream.ofNullable(scenario.applicants()).flatMap(List::stream).forEach(this::applicant);
    figures("targets", scenario.targets());
    figures("actuals", scenario.actuals());
    twice();
    mistakes.refuse(file);
  }

  private void need(NeedPlan plan) {
    var where = "needs." + plan.as();
    mistakes.fields(where + ".answers", plan.answers(), vocabulary.need());
    mistakes.code(where + ".unit.creditCode", plan.unit().creditCode());
    round(where + ".round", plan.round());
  }

  private void partner(PartnerPlan plan) {
    var where = "partners." + plan.as();
    mistakes.fields(where + ".answers", plan.answers(), vocabulary.consent());
    mistakes.code(where + ".creditCode", plan.creditCode());
    try {
      plan.consentsOn();
    } catch (DateTimeParseException unreadable) {
      mistakes.wrong(where + ".consents", "应是时间或 false", "must be a time or false");
    }
  }

  private void round(String where, @Nullable Integer year) {
    if (year != null && !years.contains(year)) {
      mistakes.wrong(where, "没有 " + year + " 年度批次", "no such round");
    }
  }

  /** What an applicant names of the needs and partners of the scenario. */
  private void alliance(String where, ApplicantPlan plan) {
    if (plan.need() != null && !needs.contains(plan.need())) {
      mistakes.unknown(where + ".need", "需求", "need", plan.need(), needs);
    }
    Stream.ofNullable(plan.partners())
        .flatMap(List::stream)
        .filter(as -> !partners.contains(as) && !cast.contains(as))
        .forEach(as -> mistakes.unknown(where + ".partners", "联合单位", "partner", as, partners));
  }

  private void applicant(ApplicantPlan plan) {
    var where = "applicants." + plan.as();
    answers(where + ".answers", plan.answers());
    tasks(where + ".tasks", plan.tasks());
    happenings(where + ".happenings", plan.happenings(), plan.as());
    mistakes.code(where + ".creditCode", plan.creditCode());
    round(where + ".round", plan.round());
    alliance(where, plan);
  }

  private void figures(String where, @Nullable List<FiguresPlan> plans) {
    for (var plan : Objects.requireNonNullElse(plans, List.<FiguresPlan>of())) {
      var table = plan.file();
      if ((table == null) == (plan.rows() == null)) {
        mistakes.wrong(where, "file 和 rows 须且只须填一个", "needs either 'file' or 'rows'");
      }
      if (table != null && !Files.isRegularFile(file.resolveSibling(table))) {
        mistakes.wrong(where + ".file", "没有这个文件 '" + table + "'", "no such file");
      }
      round(where + ".round", plan.round());
    }
  }

  private void twice() {
    var seen = new HashSet<String>();
    scenario.cast().stream()
        .map(ApplicantPlan::as)
        .filter(as -> !seen.add(as))
        .forEach(
            as ->
                mistakes.wrong("applicants." + as + ".as", "申报单位 '" + as + "' 重名", "named twice"));
  }

  private void expert(ExpertPlan plan) {
    var where = "experts." + plan.id();
    Stream.ofNullable(plan.conflicts())
        .flatMap(List::stream)
        .forEach(as -> applicantOrCode(where + ".conflicts", as));
    if (plan.unit() != null) {
      applicantOrCode(where + ".unit", plan.unit());
    }
  }

  private void applicantOrCode(String where, String as) {
    if (!cast.contains(as) && !partners.contains(as) && CreditCode.fault(as).isPresent()) {
      mistakes.unknown(where, "申报单位", "applicant", as, cast);
    }
  }

  private void happenings(
      String where, @Nullable List<HappeningPlan> plans, @Nullable String owner) {
    Stream.ofNullable(plans)
        .flatMap(List::stream)
        .forEach(plan -> happening(where, plan, plan.of() == null ? owner : plan.of()));
  }

  private void happening(String where, HappeningPlan plan, @Nullable String of) {
    if (of == null || !cast.contains(of) && !repeated(of)) {
      mistakes.unknown(where + ".of", "申报单位", "applicant", String.valueOf(of), cast);
    }
    if ((plan.on() == null) == (plan.when() == null)) {
      mistakes.wrong(where, "on 和 when 须且只须填一个", "needs either 'on' or 'when'");
    }
    if (!plan.isOneThing()) {
      mistakes.wrong(
          where,
          "objection、withdrawal、fraud 须且只须填一个",
          "needs one of 'objection', 'withdrawal' and 'fraud'");
    }
    if (plan.when() != null && !vocabulary.tasks().containsKey(plan.when())) {
      mistakes.unknown(where + ".when", "任务", "task", plan.when(), vocabulary.tasks().keySet());
    }
  }

  /** Applicants that are there many times are called by what their plan calls them all. */
  private boolean repeated(String as) {
    return Stream.ofNullable(scenario.applicants())
        .flatMap(List::stream)
        .anyMatch(plan -> plan.as().equals(as));
  }

  private void answers(String where, @Nullable Map<String, Object> answers) {
    mistakes.fields(where, answers, vocabulary.application());
  }

  private void tasks(String where, @Nullable Map<String, Object> tasks) {
    if (tasks != null) {
      tasks.forEach((task, answer) -> task(where + "." + task, task, answer));
    }
  }

  private void task(String where, String task, @Nullable Object answer) {
    var fields = vocabulary.tasks().get(task);
    if (fields == null) {
      mistakes.unknown(where, "任务", "task", task, vocabulary.tasks().keySet());
    } else if (answer instanceof List<?> visits) {
      visits.forEach(visit -> mistakes.fields(where, visit, fields));
    } else {
      mistakes.fields(where, answer, fields);
    }
  }
}
