package cn.zhuli.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Undoes a whole request that may not be done, with every reason. For the edges only (API, task
 * completion), where a rollback is what is wanted; inside a model a "no" is a value.
 */
public class Refused extends RuntimeException {

  /** What kind of "no" it is; the web answers with the matching status. */
  public enum Kind {
    NOT_FOUND,
    FORBIDDEN,
    CONFLICT,
    INVALID,
    TOO_LARGE,
    UNSUPPORTED_TYPE,
    /** Asked for too often; later it may be asked again. */
    TOO_MANY
  }

  private final Kind kind;
  private final List<Refusal> refusals;

  public Refused(Kind kind, List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("；")));
    this.kind = kind;
    this.refusals = List.copyOf(refusals);
  }

  public Refused(Kind kind, Refusal refusal) {
    this(kind, List.of(refusal));
  }

  /** The thing asked for does not exist, or is not the caller's to see. */
  public static Refused notFound(String what, String id) {
    return new Refused(
        Kind.NOT_FOUND,
        Refusal.ofField(
            what, "未找到 " + id + "，请核对编号", "No " + what + " " + id + "; check the number"));
  }

  /** Says "no" to somebody who may know that the thing exists. */
  public static Refused forbidden(String zh, String en) {
    return new Refused(Kind.FORBIDDEN, new Refusal(null, null, zh, en));
  }

  /** The thing is already in a state that forbids it. */
  public static Refused conflict(String rule, String zh, String en) {
    return new Refused(Kind.CONFLICT, Refusal.of(rule, zh, en));
  }

  /** What was sent breaks a rule. */
  public static Refused invalid(String rule, String zh, String en) {
    return new Refused(Kind.INVALID, Refusal.of(rule, zh, en));
  }

  public Kind kind() {
    return kind;
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
