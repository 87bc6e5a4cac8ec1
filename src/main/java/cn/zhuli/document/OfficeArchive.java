package cn.zhuli.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * The Office formats that are zip archives. Their content alone looks like any archive, and the
 * name can lie, so the folders inside have to agree.
 */
enum OfficeArchive {
  WORD("word/", "wordprocessingml.document"),
  EXCEL("xl/", "spreadsheetml.sheet"),
  POWERPOINT("ppt/", "presentationml.presentation");

  private static final String PREFIX = "application/vnd.openxmlformats-officedocument.";
  private static final List<String> COMMON =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "customXml/");
  private static final int MOST_ENTRIES = 100;

  private final String folder;
  private final String type;

  OfficeArchive(String folder, String type) {
    this.folder = folder;
    this.type = PREFIX + type;
  }

  static Optional<OfficeArchive> claimedBy(String type) {
    return Arrays.stream(values()).filter(format -> format.type.equals(type)).findFirst();
  }

  /** This type if the archive's beginning bears it out, else what the archive is instead. */
  String confirm(byte[] head) {
    var names = entries(head);
    for (var format : values()) {
      if (names.stream().anyMatch(name -> name.startsWith(format.folder))) {
        return format.type;
      }
    }
    var office = names.stream().anyMatch(name -> COMMON.stream().anyMatch(name::startsWith));
    return office ? type : "application/zip";
  }

  private static List<String> entries(byte[] head) {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      for (var entry = zip.getNextEntry();
          entry != null && names.size() < MOST_ENTRIES;
          entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException | IllegalArgumentException cutOff) {
      return names; // Only the beginning is here; the names read so far are enough.
    }
    return names;
  }
}
