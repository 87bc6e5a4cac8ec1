package cn.zhuli.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * People whose password is kept elsewhere, and who are users here all the same: with the groups
 * that a table gives for those they are in there.
 */
public interface Guests {

  /**
   * Somebody as another house describes them.
   *
   * @param groups names of the groups they are in there
   */
  record Guest(String id, String name, String mail, Collection<String> groups) {}

  /**
   * What another house may decide.
   *
   * @param create whether people unknown here are entered
   * @param groups our groups by the name of a group there; no other group is given or taken
   */
  record Terms(boolean create, Map<String, List<String>> groups) {}

  /** Whether a person's password is kept elsewhere. */
  boolean isGuest(String user);

  /**
   * Lets somebody in whom the other house vouches for, with the groups that they are due now.
   *
   * @return whether they may come in; nothing has changed if not
   */
  boolean admit(Guest guest, Terms terms);
}
