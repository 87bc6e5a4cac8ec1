package cn.zhuli.registry;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a table that officers hand in.
 *
 * @param field its name in records and messages
 * @param header its name in the table
 * @param required whether the table must have it and each of its cells be filled
 * @param isDate whether its cells are days
 * @param choices the words its cells are chosen from; empty for free text
 */
record Column(String field, String header, boolean required, boolean isDate, List<String> choices) {

  static final Column CREDIT_CODE = text("creditCode", "统一社会信用代码").needed();

  static Column text(String field, String header) {
    return new Column(field, header, false, false, List.of());
  }

  static Column date(String field, String header) {
    return new Column(field, header, false, true, List.of());
  }

  static Column yesNo(String field, String header) {
    return new Column(field, header, false, false, List.of("是", "否"));
  }

  static Column choice(String field, String header, Worded[] choices) {
    var words = Arrays.stream(choices).map(choice -> choice.words().get(0)).toList();
    return new Column(field, header, false, false, words);
  }

  Column needed() {
    return new Column(field, header, true, isDate, choices);
  }
}
