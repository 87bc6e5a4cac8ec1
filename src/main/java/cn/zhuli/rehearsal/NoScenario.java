package cn.zhuli.rehearsal;

/** A file is not a scenario; the message names file, line and key. */
class NoScenario extends RuntimeException {

  NoScenario(String message) {
    super(message);
  }
}
