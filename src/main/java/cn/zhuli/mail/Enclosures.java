package cn.zhuli.mail;

import java.util.UUID;

/** Hands out the paper that goes with a mail, told by whoever writes it. */
public interface Enclosures {

  /** A file with its name. */
  record Enclosure(String name, String type, byte[] content) {}

  Enclosure get(UUID id);
}
