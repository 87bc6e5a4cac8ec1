package cn.zhuli.paper.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.paper.ApplicationForm;
import cn.zhuli.rights.CaseAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Forms to print, for the applicant and the staff. */
@RestController
@Tag(name = "申报")
class PaperApi {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final ApplicationForm form;
  private final CaseAccess cases;

  PaperApi(ApplicationForm form, CaseAccess cases) {
    this.form = form;
    this.cases = cases;
  }

  @GetMapping("/api/applications/{number}/form.docx")
  @Operation(summary = "下载申报书", description = "按政策包中的模板填好，供打印、签字、盖章；限申报单位和主管部门。")
  ResponseEntity<byte[]> form(@PathVariable String number, Authentication authentication) {
    var application = cases.open(number, Caller.of(authentication));
    var attachment = ContentDisposition.attachment().filename(number + ".docx").build();
    return ResponseEntity.ok()
        .contentType(DOCX)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(form.docx(application));
  }
}
