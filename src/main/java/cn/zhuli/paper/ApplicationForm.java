package cn.zhuli.paper;

import cn.zhuli.intake.Application;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** The application form as a document to print, sign and seal (YC-8). */
@Component
public class ApplicationForm {

  private static final String TEMPLATE = "-application.docx";

  private final Rounds rounds;
  private final Bundles bundles;
  private final Fields fields;

  ApplicationForm(Rounds rounds, Bundles bundles, Fields fields) {
    this.rounds = rounds;
    this.bundles = bundles;
    this.fields = fields;
  }

  /**
   * Fills in the template of the round's bundle, a .docx named by the programme's key.
   *
   * @throws Refused where the bundle has no such template
   */
  public byte[] docx(Application application) {
    var round = rounds.get(application.round());
    try (var template = template(round)) {
      return Template.fill(template, fields.of(application, round));
    } catch (UnreadableTemplate broken) {
      throw unreadable(round);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused unreadable(Round round) {
    var name = round.programme() + TEMPLATE;
    return new Refused(
        Refused.Kind.CONFLICT,
        Refusal.ofField(
            "number",
            "政策包中的模板 " + name + " 无法打开或填写，请管理员更换",
            "The template " + name + " of the bundle can't be filled in; ask the administrator"));
  }

  private InputStream template(Round round) {
    var name = round.programme() + TEMPLATE;
    return bundles
        .file(round.bundle(), name)
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.NOT_FOUND,
                    Refusal.ofField(
                        "number",
                        "“" + round.title() + "”没有申报书模板；如需打印，请管理员在政策包中加入 " + name,
                        "This programme has no form to print; an administrator can add "
                            + name
                            + " to its bundle")));
  }
}
