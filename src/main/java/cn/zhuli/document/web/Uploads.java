package cn.zhuli.document.web;

import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Limits;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file from a form, whether a program or a person sent it. */
@Component
class Uploads {

  private final Documents documents;

  private final Limits limits;

  Uploads(Documents documents, Limits limits) {
    this.documents = documents;
    this.limits = limits;
  }

  /** The refusal of an upload that was cut off before it could be read. */
  Refused tooLarge() {
    return limits.tooLarge();
  }

  Document store(@Nullable MultipartFile file, String kind, String owner) throws IOException {
    if (file == null) {
      throw new Refused(
          Refused.Kind.INVALID, Refusal.ofField("file", "请选择要上传的文件", "Choose a file to upload"));
    }
    try (var content = file.getInputStream()) {
      return documents.store(owner, kind, file.getOriginalFilename(), content);
    }
  }
}
