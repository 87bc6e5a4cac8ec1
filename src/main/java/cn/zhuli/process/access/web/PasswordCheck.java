package cn.zhuli.process.access.web;

/** One place where passwords are kept. */
interface PasswordCheck {

  /** Whether this place knows the person and the password is theirs. */
  boolean isRight(String user, String password);
}
