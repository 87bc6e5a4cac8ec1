package cn.zhuli.rule;

import java.util.Optional;

/** Knows what a technical exception of its own area means to the person who asked. */
public interface Explains {

  /** The "no" that the exception amounts to; empty where it is a fault or not known here. */
  Optional<Refused> meaning(Throwable thrown);
}
