package cn.zhuli.signin.web;

/** One place where passwords are kept. */
public interface PasswordCheck {

  /** Whether this place knows the person and the password is theirs. */
  boolean isRight(String user, String password);
}
