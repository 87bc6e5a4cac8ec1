package cn.zhuli.office.web.letter;

import cn.zhuli.caller.Caller;
import cn.zhuli.letter.Letter;
import cn.zhuli.letter.Letters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters of a case: what they say, to whom they went and when (G-9). */
@RestController
@RequestMapping("/api")
@Tag(name = "函件")
class LetterApi {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Letters letters;
  private final LetterAccess access;

  LetterApi(Letters letters, LetterAccess access) {
    this.letters = letters;
    this.access = access;
  }

  @GetMapping("/applications/{number}/letters")
  @Operation(
      summary = "查看一项申报的函件",
      description = "每份函件及其发送记录；与申报同样的权限。待审发的只有主管部门看得到，收件地址只有项目管理人员看得到。")
  List<LetterView> about(@PathVariable String number, Authentication authentication) {
    return access.about(number, Caller.of(authentication));
  }

  @GetMapping("/rounds/{id}/letters")
  @Operation(summary = "查看一个批次的全部函件", description = "限主管部门。")
  List<LetterView> ofRound(@PathVariable String id, Authentication authentication) {
    return access.ofRound(id, Caller.of(authentication));
  }

  @GetMapping("/letters/{id}.docx")
  @Operation(summary = "下载函件", description = "待审发的函件也可由主管部门在此预览。")
  ResponseEntity<byte[]> docx(@PathVariable UUID id, Authentication authentication) {
    var letter = access.readable(id, Caller.of(authentication));
    return ResponseEntity.ok()
        .contentType(DOCX)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(letter).toString())
        .body(letters.docx(letter));
  }

  @PostMapping("/letters/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "审发函件", description = "限项目管理人员。")
  void release(@PathVariable UUID id, Authentication authentication) {
    var caller = Caller.of(authentication);
    letters.release(access.governed(id, caller).id(), caller.user());
  }

  @PostMapping("/letters/{id}/sending")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "再次发送函件", description = "限项目管理人员；须已启用邮件且知道收件地址。")
  void sendAgain(@PathVariable UUID id, Authentication authentication) {
    var caller = Caller.of(authentication);
    letters.sendAgain(access.governed(id, caller).id(), caller.user());
  }

  private static ContentDisposition disposition(Letter letter) {
    return ContentDisposition.attachment()
        .filename(letter.fileName(), StandardCharsets.UTF_8)
        .build();
  }
}
