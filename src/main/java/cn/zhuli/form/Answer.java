package cn.zhuli.form;

import org.jspecify.annotations.Nullable;

/** What kind of answer a field takes. */
sealed interface Answer permits Text, Amount, Tick, Choice, Choices, Moment {

  /** The normalised answer, or {@code null} after telling the spot what is wrong with it. */
  @Nullable Object read(Object raw, Spot spot);

  /** A value of the server's as form-js would show it in such a field. */
  default Object shown(Object known) {
    return known;
  }

  /** What form-js holds while nothing is answered; the form's expressions see it. */
  default @Nullable Object blank() {
    return null;
  }
}
