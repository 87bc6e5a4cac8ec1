package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.Asking;
import cn.zhuli.bulletin.NoticeBoard;
import cn.zhuli.bulletin.Posted;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calls, lists open to objections and results, for everybody. */
@Controller
class PublicPages {

  private static final int NEWEST = 5;

  private final NoticeBoard board;
  private final Asking asking;
  private final Clock clock;

  PublicPages(NoticeBoard board, Asking asking, Clock clock) {
    this.board = board;
    this.asking = asking;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("calls", views(notice -> notice.calls() && lasts(notice)));
    model.addAttribute("inForce", views(notice -> notice.proposes() && lasts(notice)));
    model.addAttribute("results", views(Posted::isResult).stream().limit(NEWEST).toList());
    return "home";
  }

  @GetMapping("/calls")
  String calls(@RequestParam(defaultValue = "1") int page, Model model) {
    return list("calls", Posted::calls, page, model);
  }

  @GetMapping("/notices")
  String notices(@RequestParam(defaultValue = "1") int page, Model model) {
    return list("notices", Posted::proposes, page, model);
  }

  @GetMapping("/results")
  String results(@RequestParam(defaultValue = "1") int page, Model model) {
    return list("results", Posted::isResult, page, model);
  }

  private String list(String area, Predicate<Posted> kind, int page, Model model) {
    model.addAttribute("area", area);
    model.addAttribute("lasting", views(kind.and(this::lasts)));
    model.addAttribute("past", Page.of(views(kind.and(notice -> !lasts(notice))), page));
    return "notices";
  }

  @GetMapping("/notices/{id}")
  String notice(@PathVariable String id, Model model) {
    var notice = find(id);
    model.addAttribute("notice", PostedView.of(notice, clock.instant()));
    model.addAttribute("asked", asking.of(notice));
    model.addAttribute("later", later(notice));
    return "notice";
  }

  /** Just what was hashed, byte for byte. */
  @GetMapping("/notices/{id}/content.json")
  ResponseEntity<String> frozen(@PathVariable String id) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(find(id).frozen());
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return RefusedPage.of(refused);
  }

  private Posted find(String id) {
    return board.all().stream()
        .filter(notice -> notice.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("notice", id));
  }

  /** A notice never changes; what corrects or follows it is another of its kind. */
  private List<PostedView> later(Posted notice) {
    return views(
        other ->
            other.round().equals(notice.round())
                && other.kind() == notice.kind()
                && other.publishedAt().isAfter(notice.publishedAt()));
  }

  private List<PostedView> views(Predicate<Posted> kind) {
    var now = clock.instant();
    return board.all().stream().filter(kind).map(notice -> PostedView.of(notice, now)).toList();
  }

  private boolean lasts(Posted notice) {
    return notice.lastsAt(clock.instant());
  }
}
