package cn.zhuli.document.web;

import cn.zhuli.calendar.Time;
import cn.zhuli.document.Document;
import cn.zhuli.document.DocumentSettings;
import cn.zhuli.document.Documents;
import cn.zhuli.document.FileSize;
import cn.zhuli.rule.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A person's own files: what was handed in, and a plain form to hand in another. */
@Controller
@RequestMapping("/documents")
class DocumentPage {

  private static final int ROWS = 50;
  private static final int LAST_PAGE = 10_000;

  private final Documents documents;
  private final Uploads uploads;
  private final DocumentSettings settings;

  DocumentPage(Documents documents, Uploads uploads, DocumentSettings settings) {
    this.documents = documents;
    this.uploads = uploads;
    this.settings = settings;
  }

  /** A line of the list. */
  record Row(
      UUID id,
      String name,
      String kind,
      String size,
      String hash,
      String at,
      @Nullable String use) {

    private static final DateTimeFormatter MINUTES =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

    static Row of(Document document) {
      return new Row(
          document.id(),
          document.name(),
          document.kind(),
          FileSize.text(document.size()),
          document.sha256().substring(0, 12),
          MINUTES.format(document.uploadedAt()),
          document.subject());
    }
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String tooLarge,
      Principal user,
      Model model) {
    if (tooLarge != null) {
      model.addAttribute("refusals", uploads.tooLarge().refusals());
    }
    return show(Math.min(Math.max(1, page), LAST_PAGE), user, model);
  }

  @PostMapping
  String upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String kind,
      Principal user,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      var stored = uploads.store(file, kind, user.getName());
      return "redirect:/documents?stored=" + stored.id();
    } catch (Refused refused) {
      model.addAttribute("chosen", kind);
      return refusal(refused, user, model, response);
    }
  }

  @PostMapping("/{id}/delete")
  String delete(@PathVariable UUID id, Principal user, Model model, HttpServletResponse response) {
    try {
      documents.delete(id, user.getName());
      return "redirect:/documents?deleted";
    } catch (Refused refused) {
      return refusal(refused, user, model, response);
    }
  }

  private String refusal(
      Refused refused, Principal user, Model model, HttpServletResponse response) {
    response.setStatus(status(refused.kind()).value());
    model.addAttribute("refusals", refused.refusals());
    return show(1, user, model);
  }

  private static HttpStatus status(Refused.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  private String show(int page, Principal user, Model model) {
    var found = documents.ofOwner(user.getName(), (page - 1) * ROWS, ROWS + 1);
    model.addAttribute("rows", found.stream().limit(ROWS).map(Row::of).toList());
    model.addAttribute("page", page);
    model.addAttribute("more", found.size() > ROWS);
    model.addAttribute("extensions", settings.extensions());
    model.addAttribute("maxSize", FileSize.text(settings.maxSize().toBytes()));
    return "documents";
  }
}
