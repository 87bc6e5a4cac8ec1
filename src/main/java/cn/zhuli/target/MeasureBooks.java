package cn.zhuli.target;

import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The measures of each bundle; a bundle never changes, so each is read once. */
@Component
class MeasureBooks {

  private final Bundles bundles;
  private final ReadOnce<String, Optional<Measures>> read = new ReadOnce<>();

  MeasureBooks(Bundles bundles) {
    this.bundles = bundles;
  }

  /** The measures of a round; refused where its programme sets no targets. */
  Measures of(Round round) {
    return find(round)
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.NOT_FOUND,
                    Refusal.ofField(
                        "round",
                        "“" + round.title() + "”没有年度任务指标；如需设置，请在政策包中加入 " + Measures.FILE,
                        "This programme sets no targets; to set some, add "
                            + Measures.FILE
                            + " to its bundle")));
  }

  Optional<Measures> find(Round round) {
    return read.of(
        round.bundle(), bundle -> bundles.file(bundle, Measures.FILE).map(Measures::read));
  }
}
