package cn.zhuli.process.access.web;

import org.springframework.security.access.AccessDeniedException;

/** Nothing answers before the given password is changed. */
class GivenPasswordStands extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  GivenPasswordStands() {
    super("请先修改初始密码");
  }
}
