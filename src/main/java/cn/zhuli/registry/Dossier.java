package cn.zhuli.registry;

import java.util.List;

/** Everything on record about one society, the latest first. */
public record Dossier(
    Society society,
    List<Inspection> inspections,
    List<Reelection> reelections,
    List<Penalty> penalties,
    List<Attendance> attendances,
    List<Governance> governances,
    List<Sanction> sanctions) {}
