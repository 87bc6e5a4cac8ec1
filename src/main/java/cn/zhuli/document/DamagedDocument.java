package cn.zhuli.document;

/** The stored content is no longer what was uploaded. A fault, never an answer to pass on. */
public class DamagedDocument extends RuntimeException {

  DamagedDocument(Document document) {
    super("Document " + document.id() + " no longer has the SHA-256 " + document.sha256());
  }
}
