package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.Award;
import cn.zhuli.bulletin.Awards;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What was funded: by year, programme, and the words of a project or a unit. */
@Controller
class AwardPages {

  private final Awards awards;

  AwardPages(Awards awards) {
    this.awards = awards;
  }

  /** What is looked for; what is empty is not asked. */
  record Search(@Nullable String year, @Nullable String programme, @Nullable String words) {

    boolean finds(Award award) {
      return asked(year, String.valueOf(award.year()))
          && asked(programme, award.programme())
          && mentions(award);
    }

    private static boolean asked(@Nullable String wanted, String has) {
      return wanted == null || wanted.isBlank() || wanted.equals(has);
    }

    private boolean mentions(Award award) {
      var wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
      var all = String.join("\n", award.title(), award.unit(), award.number(), award.creditCode());
      return all.toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  /** A line of the list. */
  record Row(
      String number,
      int year,
      String programme,
      @Nullable String track,
      @Nullable String project,
      String unit,
      @Nullable String amount,
      String authority) {

    static Row of(Award award) {
      return new Row(
          award.number(),
          award.year(),
          award.programmeTitle(),
          award.track(),
          award.project(),
          award.unit(),
          PostedView.yuan(award.amount()),
          award.authorityName());
    }
  }

  @GetMapping("/awards")
  String search(
      @ModelAttribute Search search, @RequestParam(defaultValue = "1") int page, Model model) {
    var all = awards.all();
    var found = all.stream().filter(search::finds).map(Row::of).toList();
    model.addAttribute("search", search);
    model.addAttribute("years", years(all));
    model.addAttribute("programmes", programmes(all));
    model.addAttribute("projects", found.stream().anyMatch(row -> row.project() != null));
    model.addAttribute("found", Page.of(found, page));
    return "awards";
  }

  private static List<String> years(List<Award> all) {
    return all.stream()
        .map(Award::year)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(String::valueOf)
        .toList();
  }

  private static Map<String, String> programmes(List<Award> all) {
    Map<String, String> titles = new LinkedHashMap<>();
    all.forEach(award -> titles.putIfAbsent(award.programme(), award.programmeTitle()));
    return titles;
  }
}
