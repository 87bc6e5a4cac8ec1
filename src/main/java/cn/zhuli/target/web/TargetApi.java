package cn.zhuli.target.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Round;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.target.Achievements;
import cn.zhuli.target.Group;
import cn.zhuli.target.TargetReport;
import cn.zhuli.target.TargetWorkbook;
import cn.zhuli.target.UnitYear.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Yearly targets of units and what they reached: handed in, shown, taken along. */
@RestController
@RequestMapping("/api/rounds/{id}")
@Tag(name = "年度任务")
class TargetApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final String HOW =
      "接受 .csv 或 .xlsx，首行为列名（中文名称或英文代码）；逐行报告结果，错误的行不影响其他行，合计行与各行之和核对。由主管部门的项目管理人员办理。";

  private final HandingIn handingIn;
  private final Achievements achievements;
  private final CaseAccess cases;

  TargetApi(HandingIn handingIn, Achievements achievements, CaseAccess cases) {
    this.handingIn = handingIn;
    this.achievements = achievements;
    this.cases = cases;
  }

  @PostMapping(path = "/targets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "导入年度任务", description = HOW)
  TargetReport targets(
      @PathVariable String id,
      @RequestPart("file") MultipartFile file,
      @Parameter(description = "单位分组的名称；不填则按政策包的分组") @RequestParam(required = false)
          @Nullable String list,
      Authentication authentication)
      throws IOException {
    return handingIn.load(Kind.TARGET, id, file, list, Caller.of(authentication));
  }

  @PostMapping(path = "/actuals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "导入完成情况", description = HOW)
  TargetReport actuals(
      @PathVariable String id,
      @RequestPart("file") MultipartFile file,
      @Parameter(description = "单位分组的名称，只用于尚无年度任务的单位") @RequestParam(required = false)
          @Nullable String list,
      Authentication authentication)
      throws IOException {
    return handingIn.load(Kind.ACTUAL, id, file, list, Caller.of(authentication));
  }

  @GetMapping("/targets")
  @Operation(summary = "查看年度任务与完成情况", description = "按分组列出各单位的任务、完成和完成率；限主管部门。")
  List<Group> show(@PathVariable String id, Authentication authentication) {
    return achievements.of(cases.runBy(id, Caller.of(authentication)));
  }

  @GetMapping("/targets.xlsx")
  @Operation(summary = "下载年度任务与完成情况", description = "每个分组一张工作表；限主管部门。")
  ResponseEntity<byte[]> workbook(@PathVariable String id, Authentication authentication) {
    var round = cases.runBy(id, Caller.of(authentication));
    var attachment = ContentDisposition.attachment().filename(id + "-targets.xlsx").build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(TargetWorkbook.xlsx(title(round), achievements.of(round)));
  }

  static String title(Round round) {
    return round.title() + " " + round.year() + " 年度";
  }
}
