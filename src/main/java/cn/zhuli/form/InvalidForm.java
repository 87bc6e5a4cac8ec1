package cn.zhuli.form;

/** The form itself is broken: it cannot be read, or asks for something nobody can check. */
public class InvalidForm extends RuntimeException {

  InvalidForm(String form, String reason) {
    super("Form '" + form + "': " + reason);
  }
}
