package cn.zhuli.document.web;

import cn.zhuli.document.DamagedDocument;
import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;

/** Hands a file out just as it came in, in a way that keeps it from acting in this site's name. */
@Controller
class DocumentContent {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentContent.class);
  private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final Documents documents;

  DocumentContent(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/api/documents/{id}/content")
  void content(
      @PathVariable UUID id, Principal user, WebRequest request, HttpServletResponse response)
      throws IOException {
    var document = documents.readable(id, user.getName());
    response.setHeader(HttpHeaders.CACHE_CONTROL, revalidated());
    if (request.checkNotModified("\"" + document.sha256() + "\"")) {
      return;
    }
    try (var content = documents.open(id)) {
      describe(document, response);
      content.transferTo(response.getOutputStream());
    }
  }

  @ExceptionHandler
  @ResponseBody
  ProblemDetail damaged(DamagedDocument damaged, HttpServletResponse response) {
    if (response.isCommitted()) {
      throw damaged;
    }
    response.reset();
    LOG.error("A stored file is damaged", damaged);
    var problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    problem.setTitle("文件内容已损坏，未予提供；请联系管理员从备份恢复");
    problem.setDetail("The stored content is damaged and was withheld; ask the administrator");
    return problem;
  }

  private static void describe(Document document, HttpServletResponse response) {
    response.setContentType(document.type());
    response.setContentLengthLong(document.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(document).toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", SANDBOX);
  }

  private static ContentDisposition disposition(Document document) {
    return (shown(document) ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(document.name(), StandardCharsets.UTF_8)
        .build();
  }

  private static boolean shown(Document document) {
    return document.type().equals("application/pdf") || document.type().startsWith("image/");
  }

  /** Permissions change, so a copy may be shown again only after asking. */
  private static String revalidated() {
    return String.valueOf(CacheControl.noCache().cachePrivate().getHeaderValue());
  }
}
