package cn.zhuli.joint;

import org.jspecify.annotations.Nullable;

/**
 * What partners join: a lead's application in a round.
 *
 * @param round id of the round
 * @param need id of the need; {@code null} where the round has none
 * @param lead credit code
 */
public record Action(String round, @Nullable String need, String lead) {}
