package cn.zhuli.bulletin.web;

import cn.zhuli.document.FileSize;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The papers that come with an objection, within what is taken from people without an account. */
@Component
public class Evidence {

  private final ObjectionSettings settings;

  Evidence(ObjectionSettings settings) {
    this.settings = settings;
  }

  /**
   * Those that were chosen; a form without any still sends one without a name.
   *
   * @throws Refused when there are too many, or one is too large
   */
  public List<MultipartFile> of(@Nullable List<MultipartFile> sent) {
    var chosen = sent == null ? List.<MultipartFile>of() : sent;
    var named = chosen.stream().filter(Evidence::isChosen).toList();
    if (named.size() > settings.files()) {
      throw refused(
          Refused.Kind.INVALID,
          "最多可附 " + settings.files() + " 个文件，请合并后上传",
          "At most " + settings.files() + " files; put them together");
    }
    if (named.stream().anyMatch(file -> file.getSize() > settings.fileSize().toBytes())) {
      throw tooLarge();
    }
    return named;
  }

  public int mostFiles() {
    return settings.files();
  }

  public String mostSize() {
    return FileSize.text(settings.fileSize().toBytes());
  }

  /** The refusal of papers that were cut off before they could be read. */
  public Refused tooLarge() {
    return refused(
        Refused.Kind.TOO_LARGE,
        "单个文件不超过 " + mostSize() + "，请压缩或拆分后上传",
        "A file may have " + mostSize() + " at most; compress or split it");
  }

  private static boolean isChosen(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name != null && !name.isBlank();
  }

  private static Refused refused(Refused.Kind kind, String zh, String en) {
    return new Refused(kind, Refusal.ofField("evidence", zh, en));
  }
}
