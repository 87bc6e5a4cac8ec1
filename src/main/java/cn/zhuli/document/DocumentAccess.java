package cn.zhuli.document;

/**
 * Decides who may read a document. The default lets its owner read it, nobody else. A module that
 * knows who works on an application implements this as a {@code @Component}, which replaces the
 * default, so it has to let the owner in as well. Whom it turns away is told that there is no such
 * document.
 */
@FunctionalInterface
public interface DocumentAccess {

  boolean mayRead(String user, Document document);
}
