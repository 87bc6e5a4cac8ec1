package cn.zhuli.registry;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The penalties (处罚). */
final class PenaltySheet implements Sheet<Penalty.Key, Penalty.Sentence, Penalty> {

  @Override
  public String name() {
    return "处罚";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.date("decidedOn", "决定日期").needed(),
        Column.text("kind", "处罚种类").needed(),
        Column.text("issuedBy", "作出机关").needed(),
        Column.text("documentNo", "文号"));
  }

  @Override
  public Class<Penalty> entries() {
    return Penalty.class;
  }

  @Override
  public Penalty.@Nullable Key key(Reading row) {
    var society = row.creditCode();
    var decidedOn = row.date("decidedOn", null);
    var issuedBy = row.text("issuedBy", 200, null);
    var documentNo = Objects.requireNonNullElse(row.text("documentNo", 100, null), "");
    return society == null || decidedOn == null || issuedBy == null
        ? null
        : new Penalty.Key(society, decidedOn, issuedBy, documentNo);
  }

  @Override
  public Penalty.@Nullable Sentence content(Reading row, Penalty.@Nullable Sentence current) {
    var kind = row.text("kind", 100, null);
    return kind == null ? null : new Penalty.Sentence(kind);
  }

  @Override
  public Penalty entry(Penalty.Key key, Penalty.Sentence content) {
    return new Penalty(key, content);
  }
}
