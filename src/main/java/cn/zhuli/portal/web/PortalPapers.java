package cn.zhuli.portal.web;

import cn.zhuli.document.DocumentSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What a page says of papers: which are taken, and how large. */
@Component
class PortalPapers {

  private final DocumentSettings settings;

  PortalPapers(DocumentSettings settings) {
    this.settings = settings;
  }

  public String accepted() {
    return String.join(",", settings.extensions());
  }

  public String named() {
    return String.join(" ", settings.extensions());
  }

  public String largest() {
    return text(settings.maxSize());
  }

  public String total() {
    return text(settings.maxTotalUnattached());
  }

  private static String text(DataSize size) {
    return size.toMegabytes() + " MB";
  }
}
