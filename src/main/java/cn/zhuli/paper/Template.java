package cn.zhuli.paper;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.policy.TextRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A Word document with places to fill in: {@code {{name}}} for a text, {@code {{=name}}} in the
 * line above the one that is repeated for each row, whose cells say {@code [name]}. What is not
 * known leaves its place empty. Whatever an applicant wrote is only ever text: the signs by which
 * the template engine would take it for a picture or a file are given no meaning.
 */
final class Template {

  private static final char ROWS = '=';
  private static final String OTHERS = "@#*+";

  private Template() {}

  static byte[] fill(InputStream template, Map<String, Object> values) throws IOException {
    var text = new TextRenderPolicy();
    var settings = Configure.builder().addPlugin(ROWS, new LoopRowTableRenderPolicy());
    OTHERS.chars().forEach(sign -> settings.addPlugin((char) sign, text));
    try (var document = XWPFTemplate.compile(template, settings.build());
        var out = new ByteArrayOutputStream()) {
      document.render(values);
      document.write(out);
      return out.toByteArray();
    }
  }
}
