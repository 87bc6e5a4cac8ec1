package cn.zhuli.letter;

import cn.zhuli.mail.Enclosures;
import cn.zhuli.paper.Template;
import cn.zhuli.rule.Refused;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters as Word documents, the same whenever they are made. */
@Component
class LetterPaper implements Enclosures {

  static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final LetterRows rows;
  private final KeptTemplates templates;

  LetterPaper(LetterRows rows, KeptTemplates templates) {
    this.rows = rows;
    this.templates = templates;
  }

  byte[] docx(Letter letter) {
    var template = new ByteArrayInputStream(templates.get(letter.template()));
    return Template.fill(template, ContentJson.read(letter.content()));
  }

  @Override
  public Enclosure get(UUID id) {
    var letter = rows.find(id).orElseThrow(() -> Refused.notFound("letter", id.toString()));
    return new Enclosure(letter.fileName(), TYPE, docx(letter));
  }
}
