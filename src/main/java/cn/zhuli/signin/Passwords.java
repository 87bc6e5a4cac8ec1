package cn.zhuli.signin;

import cn.zhuli.rule.Refusal;
import java.util.List;

/**
 * Passwords that people keep here, and which of them somebody else knows. A password that was given
 * to a person by an administrator has to be changed before anything else answers.
 */
public interface Passwords {

  /** Whether the person still has the password that somebody else gave them. */
  boolean isGiven(String user);

  /** Somebody else knows this person's password from now on. */
  void give(String user);

  /**
   * Changes a person's own password.
   *
   * @param current the one they sign in with; a wrong one counts as a failed sign-in
   * @return why nothing was changed; nothing if it was
   */
  List<Refusal> change(String user, String current, String next, String again);
}
