package cn.zhuli.document.web;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;

/**
 * What an upload says of its file: pairs of a key and a value in Base64, such as {@code filename
 * 56ug56iLLnBkZg==,kind cmVjZWlwdA==}.
 */
record Metadata(String filename, String kind) {

  static Metadata of(String header) {
    var said = new HashMap<String, String>();
    for (var pair : header.split(",")) {
      var parts = pair.strip().split(" ", 2);
      said.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
    }
    return new Metadata(
        said.getOrDefault("filename", ""), said.getOrDefault("kind", "application-material"));
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("Upload-Metadata", "应为 Base64 编码", "Must be Base64"));
    }
  }
}
