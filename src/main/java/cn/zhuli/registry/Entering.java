package cn.zhuli.registry;

import cn.zhuli.registry.ImportReport.Status;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Enters rows into the register; a row with any fault leaves it as it was. */
@Component
class Entering {

  private final EntityManager entries;

  Entering(EntityManager entries) {
    this.entries = entries;
  }

  /** Within the caller's transaction. */
  <K, C, E extends Entry<C>> Status enter(Sheet<K, C, E> sheet, Reading row, Seen seen) {
    var key = sheet.key(row);
    var entry = key == null ? null : entries.find(sheet.entries(), key);
    var content = sheet.content(row, entry == null ? null : entry.content());
    checkSociety(sheet, row);
    if (key != null && !row.isFaulty()) {
      seen.check(key, row);
    }
    if (key == null || content == null || row.isFaulty()) {
      return Status.REJECTED;
    }
    if (entry == null) {
      entries.persist(sheet.entry(key, content));
      return Status.CREATED;
    }
    if (content.equals(entry.content())) {
      return Status.UNCHANGED;
    }
    entry.amend(content);
    return Status.UPDATED;
  }

  private void checkSociety(Sheet<?, ?, ?> sheet, Reading row) {
    if (!sheet.isOfSociety() || row.isFaulty()) {
      return;
    }
    var code = row.creditCode();
    if (code != null && entries.find(Society.class, code) == null) {
      row.fault(
          Column.CREDIT_CODE.field(),
          "名录中没有统一社会信用代码为 " + code + " 的学会，请先导入“学会”表",
          "No society with credit code " + code + " is listed; import the 学会 sheet first");
    }
  }
}
