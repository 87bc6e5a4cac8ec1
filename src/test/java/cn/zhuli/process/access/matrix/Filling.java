package cn.zhuli.process.access.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts ids of the world into paths and bodies; into an administrator's, ids of nothing. */
final class Filling {

  private static final Pattern NAME = Pattern.compile("\\{(\\*?[\\w-]+)}");
  private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

  /** Words in paths of ours that say what an id is one of. */
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("/api/rounds", "round"),
          Map.entry("/rounds", "round"),
          Map.entry("/portal/rounds", "round"),
          Map.entry("/api/drafts", "draft"),
          Map.entry("/portal/drafts", "draft"),
          Map.entry("/api/letters", "letter"),
          Map.entry("/api/documents", "document"),
          Map.entry("/documents", "document"),
          Map.entry("/api/uploads", "upload"),
          Map.entry("/api/experts", "expert"),
          Map.entry("/notices", "notice"),
          Map.entry("/api/consents", "consent"),
          Map.entry("/portal/consents", "consent"),
          Map.entry("/api/needs", "need"),
          Map.entry("/portal/needs", "need"),
          Map.entry("/api/objections", "objection"),
          Map.entry("/objections", "guess"));

  private static final Map<String, String> FIXED =
      Map.of("tranche", "1", "date", "2026-05-05", "key", "weihai-capability");

  /** Held open by the server, or changing who the caller of the next operation is. */
  private static final Set<String> LEFT_OUT = Set.of("asyncResponseTimeout", "executionDate");

  private final Map<String, String> ids;

  Filling(Map<String, String> ids) {
    this.ids = ids;
  }

  String path(String template, boolean real) {
    return NAME.matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(real ? id(template, found.group(1)) : NOTHING));
  }

  private String id(String template, String name) {
    var parts = template.split("/");
    if (template.startsWith("/engine-rest/")) {
      if (template.endsWith("/create-incident")) {
        return ids.getOrDefault("leaf", NOTHING);
      }
      var thing = parts[4].equals("history") ? "history/" + parts[5] : parts[4];
      return ids.getOrDefault(thing + "/" + name, ids.getOrDefault(name, NOTHING));
    }
    if (template.contains("/extensions/")) {
      return name.equals("id") ? NOTHING : ids.getOrDefault(name, NOTHING);
    }
    if (template.endsWith("/letters/{id}") && name.equals("id")) {
      return ids.getOrDefault("letter", NOTHING);
    }
    if (FIXED.containsKey(name)) {
      return FIXED.get(name);
    }
    var place = template.substring(0, Math.max(0, template.indexOf("/{")));
    return ids.getOrDefault(name.equals("id") ? OWN.getOrDefault(place, name) : name, NOTHING);
  }

  /** The example with ids of the world where it names things. */
  Object body(Object example, String caller, boolean real) {
    if (!(example instanceof JsonNode) || !real) {
      return example;
    }
    var filled = ((JsonNode) example).deepCopy();
    fill(filled, caller);
    return filled;
  }

  private void fill(JsonNode node, String caller) {
    if (node instanceof ObjectNode object) {
      LEFT_OUT.forEach(object::remove);
      for (var name : List.copyOf(names(object))) {
        replace(object, name, caller);
      }
    }
    node.forEach(child -> fill(child, caller));
  }

  private void replace(ObjectNode object, String name, String caller) {
    var single =
        name.replaceAll("Ids$|(?<=Instance)s$", "Id")
            .replaceAll("^(source|target)Process", "process");
    var id = name.equals("userId") ? caller : named(single);
    if (id == null) {
      return;
    }
    if (object.get(name).isArray()) {
      object.putArray(name).add(id);
    } else if (object.get(name).isValueNode()) {
      object.put(name, id);
    }
  }

  private String named(String name) {
    var thing =
        name.replaceAll("(Id|Key)$", "")
            .replaceAll("([A-Z])", "-$1")
            .toLowerCase(java.util.Locale.ROOT);
    return ids.get(thing.replace("historic-", "") + (name.endsWith("Key") ? "/key" : "/id"));
  }

  private static Set<String> names(ObjectNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .collect(Collectors.toSet());
  }

  static String json(Object body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
