package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be handed in. They keep the store from filling up; no policy depends on them. */
@Component
public class Limits {

  private final DocumentSettings settings;

  Limits(DocumentSettings settings) {
    this.settings = settings;
  }

  /** The refusal of a file above the limit, for whoever sees its size before it is read. */
  public Refused tooLarge() {
    return exceeded(
        settings.maxSize(),
        "文件超过上限 %s，请压缩或拆分后上传",
        "The file exceeds the limit of %s; compress or split it");
  }

  void checkSize(long bytes) {
    if (bytes > settings.maxSize().toBytes()) {
      throw tooLarge();
    }
  }

  void checkTotalUnattached(long bytes) {
    check(
        bytes,
        settings.maxTotalUnattached(),
        "您尚未提交的文件合计超过上限 %s，请先删除不需要的文件",
        "Your files not yet submitted exceed %s in total; delete what you don't need");
  }

  void checkTotalOfSubject(long bytes) {
    check(
        bytes,
        settings.maxTotalPerSubject(),
        "该申请的全部材料合计超过上限 %s，请减少或压缩材料",
        "All files of this application exceed %s in total; use fewer or smaller ones");
  }

  private static void check(long bytes, DataSize limit, String zh, String en) {
    if (bytes > limit.toBytes()) {
      throw exceeded(limit, zh, en);
    }
  }

  private static Refused exceeded(DataSize limit, String zh, String en) {
    var most = FileSize.text(limit.toBytes());
    return new Refused(
        Refused.Kind.TOO_LARGE, Refusal.ofField("file", zh.formatted(most), en.formatted(most)));
  }
}
