package cn.zhuli.statistics.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Programmes;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.statistics.Figures;
import cn.zhuli.statistics.FiguresBook;
import cn.zhuli.statistics.Statistics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of rounds and years, for the staff of the authority (G-11). */
@RestController
@RequestMapping("/api")
@Tag(name = "统计")
class StatisticsApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Statistics statistics;
  private final Programmes programmes;
  private final CaseAccess cases;

  StatisticsApi(Statistics statistics, Programmes programmes, CaseAccess cases) {
    this.statistics = statistics;
    this.programmes = programmes;
    this.cases = cases;
  }

  @GetMapping("/rounds/{id}/statistics")
  @Operation(summary = "批次统计", description = "申报、各环节结论、各条款否决数、结果、资金、各环节平均天数；限主管部门（G-11）。")
  Figures ofRound(@PathVariable String id, Authentication authentication) {
    return statistics.of(cases.runBy(id, Caller.of(authentication)));
  }

  @GetMapping("/programmes/{key}/statistics")
  @Operation(summary = "历年统计", description = "该计划每个批次一条，由早到晚；限主管部门（G-11）。")
  List<Figures> ofYears(@PathVariable String key, Authentication authentication) {
    refuseUnlessStaff(key, Caller.of(authentication));
    return statistics.ofYears(key);
  }

  @GetMapping("/programmes/{key}/statistics.xlsx")
  @Operation(summary = "下载历年统计", description = "供报送财政部门；限主管部门（G-11）。")
  ResponseEntity<byte[]> book(@PathVariable String key, Authentication authentication)
      throws IOException {
    refuseUnlessStaff(key, Caller.of(authentication));
    var out = new ByteArrayOutputStream();
    FiguresBook.write(statistics.ofYears(key), out);
    var name = ContentDisposition.attachment().filename("statistics-" + key + ".xlsx").build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(out.toByteArray());
  }

  private void refuseUnlessStaff(String key, Caller caller) {
    var programme = programmes.inForce(key).orElseThrow(() -> Refused.notFound("programme", key));
    if (!caller.isStaffOf(programme.authority())) {
      throw Refused.forbidden("只有主管部门的工作人员可以查看", "Only staff of the authority may see this");
    }
  }
}
