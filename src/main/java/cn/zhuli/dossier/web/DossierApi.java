package cn.zhuli.dossier.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.dossier.RoundDossier;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Round;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier of a round in one file, for its officers. */
@Controller
@Tag(name = "批次")
class DossierApi {

  private final RoundDossier dossier;
  private final CaseAccess cases;
  private final AuditTrail audit;

  DossierApi(RoundDossier dossier, CaseAccess cases, AuditTrail audit) {
    this.dossier = dossier;
    this.cases = cases;
    this.audit = audit;
  }

  @GetMapping("/api/rounds/{id}/dossier.zip")
  @Operation(summary = "下载批次档案", description = "排序和评分、决定记录、函件、申报材料及目录；限项目管理人员和系统管理员，下载记入操作记录。")
  void download(
      @PathVariable String id, Authentication authentication, HttpServletResponse response)
      throws IOException {
    var caller = Caller.of(authentication);
    var round = officersOnly(cases.runBy(id, caller), caller);
    audit.record(round.id(), caller.user(), "takeDossier", "下载批次档案", Facts.none());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, String.valueOf(CacheControl.noStore().getHeaderValue()));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("dossier-" + round.id() + ".zip")
            .build()
            .toString());
    dossier.write(round, response.getOutputStream());
  }

  private static Round officersOnly(Round round, Caller caller) {
    if (!caller.isOfficerOf(round.authority())) {
      throw Refused.forbidden("批次档案限项目管理人员下载", "The dossier is for officers only");
    }
    return round;
  }
}
