package cn.zhuli.notice.web;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.notice.Objecting;
import cn.zhuli.notice.Objection;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files an objection together with its evidence, which then belongs to it and can no longer be
 * deleted.
 */
@Component
class FileObjection {

  private final Objecting objecting;
  private final Documents documents;

  FileObjection(Objecting objecting, Documents documents) {
    this.objecting = objecting;
    this.documents = documents;
  }

  @Transactional
  public Objection file(Objecting.Request request, List<UUID> evidence) {
    var papers = evidence.stream().map(this::unused).toList();
    var filed = objecting.file(request);
    papers.forEach(paper -> documents.attach(List.of(paper.id()), filed.id(), paper.owner()));
    return filed;
  }

  private Document unused(UUID id) {
    return documents
        .find(id)
        .filter(document -> !document.attached())
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.INVALID,
                    Refusal.ofField(
                        "evidence",
                        "未找到文件 " + id + " 或它已另有用途，请重新上传",
                        "No document " + id + ", or it is used elsewhere; upload it again")));
  }
}
