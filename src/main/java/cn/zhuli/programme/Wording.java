package cn.zhuli.programme;

import cn.zhuli.journal.Story;
import java.util.HashMap;
import java.util.Map;

/** What the things in the journal are called by people; told by whoever knows the models. */
public interface Wording {

  /** A verdict or outcome in words; an unknown one is shown as it is. */
  String verdict(String verdict);

  /** A person by name and id, or the system, or the public. */
  String person(String id);

  /** A model by name and version; its id where it is no longer deployed. */
  String model(String id);

  /** What a milestone of the round is called in its model. */
  String milestone(Round round, String milestone);

  /** What a form of the round calls its fields and their options. */
  Words form(Round round, String form);

  /** What the facts of an entry are called, as the forms of that time called them. */
  Words words(Round round, Story.Entry entry);

  /**
   * Words for facts.
   *
   * @param names by name of the fact
   * @param options by name of the fact, then by what was chosen
   */
  record Words(Map<String, String> names, Map<String, Map<String, String>> options) {

    public String name(String fact) {
      return names.getOrDefault(fact, fact);
    }

    /** These words, and over them others that fit better. */
    public Words under(Words better) {
      var all = new HashMap<>(names);
      all.putAll(better.names);
      var choices = new HashMap<>(options);
      choices.putAll(better.options);
      return new Words(all, choices);
    }

    public String option(String fact, String chosen) {
      return options.getOrDefault(fact, Map.of()).getOrDefault(chosen, chosen);
    }
  }
}
