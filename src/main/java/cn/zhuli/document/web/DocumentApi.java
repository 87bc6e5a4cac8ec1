package cn.zhuli.document.web;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files over HTTP: hand in, look up, take back what is not submitted yet. */
@RestController
@RequestMapping("/api/documents")
class DocumentApi {

  private final Documents documents;
  private final Uploads uploads;

  DocumentApi(Documents documents, Uploads uploads) {
    this.documents = documents;
    this.uploads = uploads;
  }

  /** A document as callers see it; its content is at {@code href}. */
  record View(
      UUID id,
      String name,
      String kind,
      String type,
      long size,
      String sha256,
      String owner,
      Instant uploadedAt,
      @Nullable String subject,
      String href) {

    static View of(Document document) {
      return new View(
          document.id(),
          document.name(),
          document.kind(),
          document.type(),
          document.size(),
          document.sha256(),
          document.owner(),
          document.uploadedAt(),
          document.subject(),
          "/api/documents/" + document.id() + "/content");
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<View> upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String kind,
      Principal user)
      throws IOException {
    var document = uploads.store(file, kind, user.getName());
    return ResponseEntity.created(URI.create("/api/documents/" + document.id()))
        .body(View.of(document));
  }

  @GetMapping("/{id}")
  View find(@PathVariable UUID id, Principal user) {
    return View.of(documents.readable(id, user.getName()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable UUID id, Principal user) {
    documents.delete(id, user.getName());
  }
}
