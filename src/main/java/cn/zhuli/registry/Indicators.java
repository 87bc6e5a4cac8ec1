package cn.zhuli.registry;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How a society is run, point by point (SD-E1 to SD-E3, WH-2); {@code null} is not known. */
@Embeddable
public record Indicators(
    @Nullable Boolean partyOrganisation,
    @Nullable Boolean partyRules,
    @Nullable Boolean partyActivities,
    @Nullable Boolean councilComplete,
    @Nullable Boolean secretariatComplete,
    @Nullable Boolean supervisorsComplete,
    @Nullable Boolean meetingsByStatute,
    @Nullable Boolean branchesManaged,
    @Nullable Boolean assignedTasksDone,
    @Nullable Boolean integrityGood) {

  static final Indicators UNKNOWN =
      new Indicators(null, null, null, null, null, null, null, null, null, null);
}
