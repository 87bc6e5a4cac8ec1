package cn.zhuli.assessment;

import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in what the form review asked for (G-3). */
@Component
public class Supplements {

  private final Documents documents;
  private final DecisionLog log;

  Supplements(Documents documents, DecisionLog log) {
    this.documents = documents;
    this.log = log;
  }

  public void handIn(Occasion occasion, Facts supplement) {
    var ids = supplement.texts("documents").stream().map(UUID::fromString).toList();
    documents.attach(ids, occasion.subject(), occasion.by());
    log.record(occasion, "supplemented", supplement.text("explanation"), supplement);
  }
}
