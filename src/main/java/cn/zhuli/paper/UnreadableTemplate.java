package cn.zhuli.paper;

/** A template that is no Word document, or asks for what no template can. */
public class UnreadableTemplate extends RuntimeException {

  UnreadableTemplate(Throwable cause) {
    super("The template can't be filled in: " + cause.getMessage(), cause);
  }
}
