package cn.zhuli.joint;

import cn.zhuli.document.Documents;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes those who consented partners of the application that was made. */
@Component
public class Joining {

  private final Partners partners;
  private final Documents documents;

  Joining(Partners partners, Documents documents) {
    this.partners = partners;
    this.documents = documents;
  }

  /** Each consent goes into this application, with the papers that were named in it. */
  public void join(String number, List<Consent> consents) {
    for (var consent : consents) {
      consent.used(number);
      partners.save(new Partner(number, consent));
      var papers = consent.answers().texts("documents").stream().map(UUID::fromString).toList();
      documents.attach(papers, number, consent.givenBy());
    }
  }
}
