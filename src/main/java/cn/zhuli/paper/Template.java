package cn.zhuli.paper;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.policy.TextRenderPolicy;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Word document with places to fill in: {@code {{name}}} for a text, {@code {{=name}}} in the
 * line above the one that is repeated for each row, whose cells say {@code [name]}, and {@code
 * {{?name}}…{{/name}}} around what is left out unless the name is true. What is not known leaves
 * its place empty. Whatever an applicant wrote is only ever text: the signs by which the template
 * engine would take it for a picture or a file are given no meaning.
 */
public final class Template {

  private static final char ROWS = '=';
  private static final String OTHERS = "@#*+";

  private Template() {}

  /**
   * Fills a template in; the same values always make the same file.
   *
   * @throws UnreadableTemplate if it is no such document
   */
  public static byte[] fill(InputStream template, Map<String, Object> values) {
    try (var document = compile(template);
        var out = new ByteArrayOutputStream()) {
      document.render(values);
      document.write(out);
      return Timeless.of(out.toByteArray());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new UnreadableTemplate(broken);
    }
  }

  /**
   * The names that a template asks for, those of the cells of repeated rows left out.
   *
   * @throws UnreadableTemplate if it is no such document
   */
  public static Set<String> names(InputStream template) {
    try (var document = compile(template)) {
      return document.getElementTemplates().stream()
          .flatMap(Template::tags)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new UnreadableTemplate(broken);
    }
  }

  private static Stream<String> tags(MetaTemplate template) {
    if (template instanceof BlockTemplate block) {
      return Stream.concat(
          Stream.of(block.getStartMark().getTagName()),
          block.getTemplates().stream().flatMap(Template::tags));
    }
    return template instanceof ElementTemplate element
        ? Stream.of(element.getTagName())
        : Stream.empty();
  }

  private static XWPFTemplate compile(InputStream template) {
    var text = new TextRenderPolicy();
    var settings = Configure.builder().addPlugin(ROWS, new LoopRowTableRenderPolicy());
    OTHERS.chars().forEach(sign -> settings.addPlugin((char) sign, text));
    return XWPFTemplate.compile(template, settings.build());
  }
}
