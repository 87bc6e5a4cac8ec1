package cn.zhuli.model;

import java.util.List;
import java.util.stream.Stream;

/** All rules for models. */
final class Rules {

  static final List<Rule> ALL =
      Stream.of(
              Names.RULES,
              Labels.RULES,
              Answers.RULES,
              Sources.RULES,
              Forms.RULES,
              Words.RULES,
              Decisions.RULES,
              People.RULES,
              Messages.RULES,
              Parameters.RULES,
              Options.RULES,
              Known.RULES,
              Numbers.RULES,
              Publicity.RULES,
              Money.RULES,
              Timers.RULES,
              Drawing.RULES,
              Stages.RULES)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
