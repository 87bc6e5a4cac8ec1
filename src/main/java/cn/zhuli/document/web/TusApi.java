package cn.zhuli.document.web;

import cn.zhuli.document.DocumentSettings;
import cn.zhuli.document.Upload;
import cn.zhuli.document.Uploading;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that can be resumed, by the protocol tus 1.0.0 with creation and termination. */
@RestController
@RequestMapping("/api/uploads")
@Tag(name = "断点续传")
class TusApi {

  private static final String VERSION = "1.0.0";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";

  /** Names the document once all has arrived; tus leaves that to the server. */
  private static final String DOCUMENT = "Zhuli-Document";

  private final Uploading uploading;
  private final DocumentSettings settings;

  TusApi(Uploading uploading, DocumentSettings settings) {
    this.uploading = uploading;
    this.settings = settings;
  }

  @ModelAttribute
  void speak(HttpServletResponse response) {
    response.setHeader(RESUMABLE, VERSION);
  }

  @RequestMapping(method = RequestMethod.OPTIONS)
  @Operation(summary = "查询所支持的断点续传协议")
  ResponseEntity<Void> options() {
    return ResponseEntity.noContent()
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,termination")
        .header("Tus-Max-Size", String.valueOf(settings.maxSize().toBytes()))
        .build();
  }

  @PostMapping
  @Operation(summary = "开始上传", description = "按 tus 1.0.0；文件名和用途放在 Upload-Metadata。")
  ResponseEntity<Void> begin(
      @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
      @RequestHeader(name = LENGTH) long length,
      @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
      Principal user,
      HttpServletRequest request) {
    if (!VERSION.equals(version)) {
      return otherVersion();
    }
    if (length < 0) {
      throw invalid(LENGTH, "文件大小不能为负", "A size can't be negative");
    }
    var said = Metadata.of(metadata);
    var upload = uploading.begin(user.getName(), said.kind(), said.filename(), length);
    return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + upload.id())).build();
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  @Operation(summary = "查询已上传到哪里")
  ResponseEntity<Void> find(@PathVariable UUID id, Principal user) {
    return at(HttpStatus.OK, uploading.find(id, user.getName()));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "从断开处继续上传")
  ResponseEntity<Void> append(
      @PathVariable UUID id,
      @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
      @RequestHeader(name = OFFSET) long offset,
      Principal user,
      HttpServletRequest request)
      throws IOException {
    if (!VERSION.equals(version)) {
      return otherVersion();
    }
    if (!"application/offset+octet-stream".equals(request.getContentType())) {
      return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
    }
    var known = uploading.find(id, user.getName());
    if (request.getContentLengthLong() > known.size() - offset) {
      throw invalid(LENGTH, "内容比所报的文件大小更长", "This is longer than the announced size");
    }
    return at(
        HttpStatus.NO_CONTENT,
        uploading.append(id, user.getName(), offset, request.getInputStream()));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "放弃上传")
  ResponseEntity<Void> discard(@PathVariable UUID id, Principal user) {
    uploading.discard(id, user.getName());
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Void> at(HttpStatus status, Upload upload) {
    var answer =
        ResponseEntity.status(status)
            .cacheControl(CacheControl.noStore())
            .header(OFFSET, String.valueOf(upload.arrived()))
            .header(LENGTH, String.valueOf(upload.size()));
    var document = upload.document();
    return (document == null ? answer : answer.header(DOCUMENT, document.toString())).build();
  }

  private static ResponseEntity<Void> otherVersion() {
    return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
        .header("Tus-Version", VERSION)
        .build();
  }

  private static Refused invalid(String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, Refusal.ofField(field, zh, en));
  }
}
