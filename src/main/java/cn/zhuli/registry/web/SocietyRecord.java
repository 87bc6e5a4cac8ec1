package cn.zhuli.registry.web;

import cn.zhuli.registry.Attendance;
import cn.zhuli.registry.Dossier;
import cn.zhuli.registry.Governance;
import cn.zhuli.registry.Indicators;
import cn.zhuli.registry.Inspection;
import cn.zhuli.registry.Particulars;
import cn.zhuli.registry.Penalty;
import cn.zhuli.registry.Reelection;
import cn.zhuli.registry.Sanction;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A society with everything on record about it, the latest first. */
record SocietyRecord(
    String creditCode,
    @JsonUnwrapped Particulars particulars,
    List<Inspected> inspections,
    List<Reelected> reelections,
    List<Penalised> penalties,
    List<Attended> attendances,
    List<Governed> governance,
    List<Sanctioned> sanctions) {

  record Inspected(int year, Inspection.Kind kind, boolean passed) {}

  record Reelected(
      LocalDate dueOn, @Nullable LocalDate heldOn, @Nullable LocalDate extensionApprovedUntil) {}

  record Penalised(LocalDate decidedOn, String kind, String issuedBy, String documentNo) {}

  record Attended(String event, LocalDate heldOn, boolean present, boolean excused) {}

  record Governed(LocalDate asOf, @JsonUnwrapped Indicators indicators) {}

  record Sanctioned(String applicationNumber, String kind, @JsonUnwrapped Sanction.Ground ground) {}

  static SocietyRecord of(Dossier dossier) {
    return new SocietyRecord(
        dossier.society().creditCode().value(),
        dossier.society().particulars(),
        dossier.inspections().stream().map(SocietyRecord::of).toList(),
        dossier.reelections().stream().map(SocietyRecord::of).toList(),
        dossier.penalties().stream().map(SocietyRecord::of).toList(),
        dossier.attendances().stream().map(SocietyRecord::of).toList(),
        dossier.governances().stream().map(SocietyRecord::of).toList(),
        dossier.sanctions().stream().map(SocietyRecord::of).toList());
  }

  private static Inspected of(Inspection inspection) {
    return new Inspected(inspection.year(), inspection.kind(), inspection.passed());
  }

  private static Reelected of(Reelection reelection) {
    return new Reelected(
        reelection.dueOn(), reelection.heldOn(), reelection.extensionApprovedUntil());
  }

  private static Penalised of(Penalty penalty) {
    return new Penalised(
        penalty.decidedOn(), penalty.kind(), penalty.issuedBy(), penalty.documentNo());
  }

  private static Attended of(Attendance attendance) {
    return new Attended(
        attendance.event(), attendance.heldOn(), attendance.present(), attendance.excused());
  }

  private static Governed of(Governance governance) {
    return new Governed(governance.asOf(), governance.indicators());
  }

  private static Sanctioned of(Sanction sanction) {
    return new Sanctioned(sanction.applicationNumber(), sanction.kind(), sanction.ground());
  }
}
