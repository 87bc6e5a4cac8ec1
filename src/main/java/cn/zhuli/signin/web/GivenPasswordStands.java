package cn.zhuli.signin.web;

import org.springframework.security.access.AccessDeniedException;

/** Nothing answers before the given password is changed. */
public class GivenPasswordStands extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  public GivenPasswordStands() {
    super("请先修改初始密码");
  }
}
