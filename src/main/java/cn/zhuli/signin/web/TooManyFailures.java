package cn.zhuli.signin.web;

import org.springframework.security.authentication.AccountStatusException;

/** Too many sign-ins have failed from this address; not even a right password is looked at. */
class TooManyFailures extends AccountStatusException {

  private static final long serialVersionUID = 1L;

  TooManyFailures() {
    super("此地址登录失败次数过多，请稍后再试");
  }
}
