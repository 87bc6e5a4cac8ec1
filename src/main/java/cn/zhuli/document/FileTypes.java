package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds out what a file really is, and refuses what is not allowed or is named like another. */
@Component
class FileTypes {

  /** How much of a file's beginning is looked at, in bytes. */
  static final int HEAD = 64 * 1024;

  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  private final Tika tika = new Tika();
  private final DocumentSettings settings;

  FileTypes(DocumentSettings settings) {
    this.settings = settings;
  }

  /** The type of a file that may be kept. */
  String check(FileName name, byte[] head) {
    var type = detect(name, head);
    if (!settings.allowedTypes().contains(type) || !extensions(type).contains(name.extension())) {
      throw refused(name, type);
    }
    return type;
  }

  private String detect(FileName name, byte[] head) {
    var byContent = tika.detect(head);
    if (byContent.equals(MimeTypes.OCTET_STREAM)) {
      return byContent; // Tika would believe the name of a file that it can't recognise.
    }
    var byBoth = tika.detect(head, name.text());
    return OfficeArchive.claimedBy(byBoth).map(claim -> claim.confirm(head)).orElse(byBoth);
  }

  /**
   * The usual extension of a type, with its twin for pictures (.jpg, .jpeg); the many others, such
   * as those of add-ins and templates, are not taken. None for an unknown type.
   */
  static List<String> extensions(String type) {
    try {
      var usual = type.startsWith("image/") ? 2 : 1;
      return KNOWN.forName(type).getExtensions().stream().limit(usual).toList();
    } catch (MimeTypeException malformed) {
      return List.of();
    }
  }

  private Refused refused(FileName name, String type) {
    var allowed = String.join(" ", settings.extensions());
    return new Refused(
        Refused.Kind.UNSUPPORTED_TYPE,
        Refusal.ofField(
            "file",
            "“" + name.text() + "”的内容实际是 " + type + "，不能接收；请上传内容与扩展名一致的文件：" + allowed,
            "The content of '"
                + name.text()
                + "' is really "
                + type
                + "; upload a file whose content goes with its extension: "
                + allowed));
  }
}
