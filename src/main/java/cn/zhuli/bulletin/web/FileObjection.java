package cn.zhuli.bulletin.web;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.notice.Objecting;
import cn.zhuli.notice.Objection;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files an objection together with its evidence, which then belongs to it and can no longer be
 * deleted.
 */
@Component
public class FileObjection {

  private final Objecting objecting;
  private final Documents documents;

  FileObjection(Objecting objecting, Documents documents) {
    this.objecting = objecting;
    this.documents = documents;
  }

  /** Files it with papers that somebody who has signed in had uploaded before. */
  @Transactional
  public Objection file(Objecting.Request request, List<UUID> evidence) {
    var papers = evidence.stream().map(this::unused).toList();
    var filed = objecting.file(request).objection();
    papers.forEach(paper -> documents.attach(List.of(paper.id()), filed.id(), paper.owner()));
    return filed;
  }

  /**
   * Files it with papers that come with it, from somebody without an account; all or nothing, and
   * nothing new where the same form had been sent before.
   */
  @Transactional
  public Objecting.Filed file(Objecting.Request request, List<MultipartFile> papers, String owner) {
    var ids = papers.stream().map(paper -> store(paper, owner)).toList();
    var filed = objecting.file(request.with(ids.stream().map(UUID::toString).toList()));
    if (filed.again()) {
      TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
    } else {
      documents.attach(ids, filed.objection().id(), owner);
    }
    return filed;
  }

  private UUID store(MultipartFile paper, String owner) {
    try (var content = paper.getInputStream()) {
      return documents
          .store(owner, "objection-evidence", paper.getOriginalFilename(), content)
          .id();
    } catch (IOException interrupted) {
      throw new UncheckedIOException(interrupted);
    }
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
