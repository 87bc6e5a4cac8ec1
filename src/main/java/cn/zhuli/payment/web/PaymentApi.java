package cn.zhuli.payment.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.payment.Paying;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.PaymentList;
import cn.zhuli.payment.Payments;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the payments of a case stand, their receipts, and the list for the finance office (G-6). */
@RestController
@RequestMapping("/api")
@Tag(name = "拨款")
class PaymentApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Payments payments;
  private final Paying paying;
  private final PaymentList list;
  private final ApplicantTasks tasks;
  private final CaseAccess cases;

  PaymentApi(
      Payments payments, Paying paying, PaymentList list, ApplicantTasks tasks, CaseAccess cases) {
    this.payments = payments;
    this.paying = paying;
    this.list = list;
    this.tasks = tasks;
    this.cases = cases;
  }

  /** One tranche; amounts in yuan, its share in percent of the award. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaymentView(
      int tranche,
      int share,
      BigDecimal amount,
      Payment.Status status,
      String statusLabel,
      @Nullable LocalDate paidOn,
      @Nullable UUID receipt) {

    static PaymentView of(Payment payment) {
      return new PaymentView(
          payment.tranche(),
          payment.share(),
          payment.amount(),
          payment.status(),
          payment.status().label(),
          payment.paidOn().orElse(null),
          payment.receipt());
    }
  }

  /** The proof that money has arrived. */
  record Receipt(@NotNull UUID document) {}

  @GetMapping("/applications/{number}/payments")
  @Operation(summary = "查看一项申报的各期拨款")
  List<PaymentView> of(@PathVariable String number, Authentication authentication) {
    var application = cases.open(number, Caller.of(authentication));
    return payments.findByNumberOrderByTranche(application.number()).stream()
        .map(PaymentView::of)
        .toList();
  }

  @PostMapping("/applications/{number}/payments/{tranche}/receipt")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "上传到账凭据", description = "只能为已经拨付的款项提供凭据（G-6）；凭据须先上传。")
  void receipt(
      @PathVariable String number,
      @PathVariable int tranche,
      @RequestBody @Valid Receipt receipt,
      Authentication authentication) {
    var involved = cases.involved(number, Caller.of(authentication));
    var application = involved.application();
    refuseUnlessPaid(paying.get(application.number(), tranche));
    var task =
        tasks.receipt(application, involved.units(), tranche).orElseThrow(() -> notAsked(tranche));
    tasks.complete(
        application, involved.units(), task, Map.of("receipt", receipt.document().toString()));
  }

  @GetMapping("/rounds/{id}/payment-list.xlsx")
  @Operation(summary = "下载拨款清单", description = "限项目管理和财务人员。")
  ResponseEntity<byte[]> list(@PathVariable String id, Authentication authentication)
      throws IOException {
    var caller = Caller.of(authentication);
    var round = cases.runBy(id, caller);
    if (!caller.isFinanceOf(round.authority())) {
      throw Refused.forbidden("拨款清单限项目管理和财务人员下载", "The list is for officers and finance only");
    }
    var out = new ByteArrayOutputStream();
    list.write(round.id(), out);
    var file = ContentDisposition.attachment().filename("payment-list-" + round.id() + ".xlsx");
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
        .body(out.toByteArray());
  }

  private static void refuseUnlessPaid(Payment payment) {
    if (!payment.is(Payment.Status.PAID)) {
      throw Refused.conflict(
          "G-6",
          "第 %d 期拨款当前为“%s”，只能为已拨付且尚无凭据的款项上传到账凭据"
              .formatted(payment.tranche(), payment.status().label()),
          "Payment %d is %s; a receipt is taken for a payment that was made and has none yet"
              .formatted(payment.tranche(), payment.status()));
    }
  }

  private static Refused notAsked(int tranche) {
    return Refused.conflict(
        "G-6",
        "第 " + tranche + " 期的到账凭据当前无需上传，请在待办中查看",
        "No receipt of payment " + tranche + " is asked for now; look at the open tasks");
  }
}
