package cn.zhuli.intake;

import org.jspecify.annotations.Nullable;

/**
 * The gate of a round: what it waits for, of whom, and one application that is still missing.
 *
 * @param milestone what has to be passed; {@code null} when the round waits for nothing
 */
public record Gate(
    String round,
    @Nullable String milestone,
    Milestones.@Nullable Concerned concerned,
    @Nullable String waitingOn) {}
