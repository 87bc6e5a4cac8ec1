package cn.zhuli.registry.web;

import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Dossiers;
import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.Register;
import cn.zhuli.registry.RegistryImport;
import cn.zhuli.registry.RegistryTemplate;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.SocietyForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What officers do with the register: hand in tables, look societies up, correct one. */
@RestController
@RequestMapping("/api/registry")
@Tag(name = "学会名录")
class RegistryController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final RegistryImport registryImport;
  private final Register register;
  private final Societies societies;
  private final Dossiers dossiers;

  RegistryController(
      RegistryImport registryImport, Register register, Societies societies, Dossiers dossiers) {
    this.registryImport = registryImport;
    this.register = register;
    this.societies = societies;
    this.dossiers = dossiers;
  }

  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "导入学会名录和记录",
      description = "接受 .xlsx（工作表：学会、检查、换届、处罚、出席、治理，可只含其中几张）或 .csv；逐行报告结果，错误的行不影响其他行。")
  ImportReport load(@RequestPart("file") MultipartFile file) throws IOException {
    try (var content = file.getInputStream()) {
      return registryImport.load(content);
    }
  }

  @GetMapping("/template.xlsx")
  @Operation(summary = "下载导入模板")
  ResponseEntity<byte[]> template() {
    var attachment = ContentDisposition.attachment().filename("registry-template.xlsx").build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(RegistryTemplate.xlsx());
  }

  @GetMapping("/societies")
  @Operation(summary = "查询学会", description = "按名称或统一社会信用代码的一部分查询，每页 50 个。")
  SocietyPage search(
      @Parameter(description = "名称或统一社会信用代码的一部分") @RequestParam(defaultValue = "") String query,
      @Parameter(description = "页码，从 0 起") @RequestParam(defaultValue = "0") int page) {
    return SocietyPage.of(societies.search(query, page));
  }

  @GetMapping("/societies/{creditCode}")
  @Operation(summary = "查看学会及其全部记录")
  SocietyRecord society(@PathVariable String creditCode) {
    return recordOf(new CreditCode(creditCode));
  }

  @PutMapping("/societies/{creditCode}")
  @Operation(summary = "登记或修改学会", description = "整体替换学会的基本信息；留空的项即清空。")
  ResponseEntity<SocietyRecord> put(
      @PathVariable String creditCode, @RequestBody SocietyForm form) {
    var code = new CreditCode(creditCode);
    var status = register.put(code, form);
    return ResponseEntity.status(
            status == ImportReport.Status.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
        .body(recordOf(code));
  }

  private SocietyRecord recordOf(CreditCode code) {
    return SocietyRecord.of(dossiers.get(code));
  }
}
