package cn.zhuli.registry.table;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out whether a workbook counts its days from 1904, as Excel for the Mac used to. */
final class DateSystem extends DefaultHandler {

  private boolean is1904;

  boolean is1904() {
    return is1904;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (localName.equals("workbookPr")) {
      var value = attributes.getValue("date1904");
      is1904 = "1".equals(value) || "true".equals(value);
    }
  }
}
