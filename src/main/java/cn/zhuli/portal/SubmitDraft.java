package cn.zhuli.portal;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Papers;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a draft in, exactly once: whoever comes second learns what the first did. */
@Service
public class SubmitDraft {

  private final Drafts drafts;
  private final Drafting drafting;
  private final SubmitApplication submitting;
  private final Applications applications;
  private final Documents documents;

  SubmitDraft(
      Drafts drafts,
      Drafting drafting,
      SubmitApplication submitting,
      Applications applications,
      Documents documents) {
    this.drafts = drafts;
    this.drafting = drafting;
    this.submitting = submitting;
    this.applications = applications;
    this.documents = documents;
  }

  /**
   * The application that the draft becomes, or has become.
   *
   * @param version the one that the person has seen
   * @throws Refused when somebody has saved since, or the application is not taken in
   */
  @Transactional
  public Application submit(String id, int version, String by) {
    var draft = drafts.lock(id).orElseThrow(() -> Drafts.missing(id));
    var done = draft.number();
    if (done.isPresent()) {
      return applications.get(done.get());
    }
    if (draft.version() != version) {
      throw unread(draft);
    }
    documents.handOver(named(draft), by);
    var application = submitting.submit(SelfCheck.request(draft), by);
    draft.became(application.number());
    return application;
  }

  private Set<UUID> named(Draft draft) {
    var named = Papers.of(draft.answers());
    return drafting.papers(draft).stream()
        .map(Document::id)
        .filter(named::contains)
        .collect(Collectors.toSet());
  }

  private static Refused unread(Draft draft) {
    return new Refused(
        Refused.Kind.CONFLICT,
        Refusal.ofField(
            "version",
            draft.savedBy() + " 在您打开之后又保存了内容，尚未提交；请核对最新内容后再提交",
            draft.savedBy() + " has saved since you opened it; look at it, then submit"));
  }
}
