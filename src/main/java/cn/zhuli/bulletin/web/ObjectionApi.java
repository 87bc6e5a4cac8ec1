package cn.zhuli.bulletin.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.notice.Objecting;
import cn.zhuli.notice.Objection;
import cn.zhuli.notice.Objections;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objections, from anybody, and the answer for whoever filed one (G-5). */
@RestController
@RequestMapping("/api/objections")
@Tag(name = "公示与异议")
class ObjectionApi {

  private final FileObjection filing;
  private final Objections objections;
  private final ObjectionLimit limit;
  private final CaseAccess cases;

  ObjectionApi(
      FileObjection filing, Objections objections, ObjectionLimit limit, CaseAccess cases) {
    this.filing = filing;
    this.limit = limit;
    this.objections = objections;
    this.cases = cases;
  }

  /**
   * An objection.
   *
   * @param number the application it is about
   * @param contact where the answer goes; also shows later that one has filed it
   * @param evidence ids of uploaded documents
   */
  record Filing(
      @NotBlank @Size(max = 64) String number,
      @NotBlank @Size(max = 255) String name,
      @NotBlank @Size(max = 255) String contact,
      @NotBlank @Size(max = 4000) String reason,
      @Size(max = 50) @Nullable List<UUID> evidence) {

    Objecting.Request asRequest() {
      return new Objecting.Request(
          number, name, contact, reason, documents().stream().map(UUID::toString).toList());
    }

    List<UUID> documents() {
      return Objects.requireNonNullElse(evidence, List.<UUID>of()).stream().distinct().toList();
    }
  }

  /**
   * How an objection stands.
   *
   * @param code by which whoever filed it follows it at {@code /objections/<code>}; told once
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ObjectionView(
      String id,
      @Nullable String code,
      String number,
      Objection.Status status,
      String statusLabel,
      Instant filedAt,
      @Nullable String answer,
      @Nullable Instant decidedAt) {

    static ObjectionView of(Objection objection) {
      return of(objection, null);
    }

    static ObjectionView of(Objection objection, @Nullable String code) {
      return new ObjectionView(
          objection.id(),
          code,
          objection.number(),
          objection.status(),
          label(objection.status()),
          objection.filedAt(),
          objection.answer(),
          objection.decidedAt());
    }

    private static String label(Objection.Status status) {
      return switch (status) {
        case OPEN -> "正在核查";
        case UPHELD -> "异议成立";
        case REJECTED -> "异议不成立";
        case MOOT -> "所涉项目已终止";
      };
    }
  }

  @PostMapping
  @Operation(summary = "提出异议", description = "公示期内任何人都可以提出，无需登录；请留下联系方式，并记下答复中的查询码 code。")
  ResponseEntity<ObjectionView> file(
      @RequestBody @Valid Filing objection, HttpServletRequest request) {
    limit.count(request.getRemoteAddr());
    var filed = filing.file(objection.asRequest(), objection.documents());
    return ResponseEntity.created(URI.create("/api/objections/" + filed.id()))
        .body(ObjectionView.of(filed, filed.code()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "查询异议的处理结果", description = "须给出提出时所留的联系方式；主管部门无需给出。")
  ObjectionView find(
      @PathVariable String id,
      @Parameter(description = "提出异议时所留的联系方式") @RequestParam(defaultValue = "") String contact,
      @Nullable Authentication authentication) {
    return objections
        .findById(id)
        .filter(
            objection ->
                same(objection.contact(), contact.strip())
                    || cases.isStaff(objection.number(), Caller.of(authentication)))
        .map(ObjectionView::of)
        .orElseThrow(() -> Refused.notFound("objection", id));
  }

  private static boolean same(String kept, String given) {
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
