package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads what a model says of tracks and admission when a round is opened. A model that names what
 * its bundle does not have is refused then, not when the first application arrives.
 */
@Supplies("track")
@Component
class TrackTables {

  private static final String RULE = "G-1";
  private static final List<String> ONCE = List.of("", "round", "track", "need", "none");

  private final Bundles bundles;

  TrackTables(Bundles bundles) {
    this.bundles = bundles;
  }

  /**
   * The rows of the programme's tracks; none for a programme without tracks.
   *
   * @param award yuan of one award, for a track that says nothing else
   * @throws Refused when a table is missing, or a track has not exactly one readable row
   */
  List<TrackRow> read(Programme programme, BigDecimal award) {
    var codes = codes(programme);
    refuseMissing(programme, "admission");
    refuseMissing(programme, "needAdmission");
    refuseUnknownOnce(programme, codes);
    if (codes.isEmpty()) {
      return List.of();
    }
    var table = programme.defaults().text("tracksTable");
    if (table.isEmpty()) {
      throw faulty("tracksTable", "没有写明类别表", "names no table of tracks");
    }
    refuseMissing(programme, "tracksTable");
    return codes.stream().map(code -> row(programme, table, code, award)).toList();
  }

  private static List<String> codes(Programme programme) {
    return Arrays.stream(programme.defaults().text("tracks").split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private void refuseMissing(Programme programme, String property) {
    var table = programme.defaults().text(property);
    if (!table.isEmpty() && !bundles.has(programme.bundle(), table)) {
      throw faulty(
          property, "指向的决策表“" + table + "”不在政策包中", "names the table '" + table + "', not there");
    }
  }

  private static void refuseUnknownOnce(Programme programme, List<String> codes) {
    var once = programme.defaults().text("oncePer");
    if (!ONCE.contains(once) || once.equals("track") && codes.isEmpty()) {
      throw faulty("oncePer", "写的是“" + once + "”，无法据此判断", "says '" + once + "', without meaning");
    }
  }

  private TrackRow row(Programme programme, String table, String code, BigDecimal award) {
    var rows = bundles.decide(programme.bundle(), table, Facts.of("track", code));
    if (rows.size() != 1) {
      throw faulty(
          "tracksTable",
          "中类别“%s”有 %d 行，应恰有一行".formatted(code, rows.size()),
          "has %d rows for track '%s', not one".formatted(rows.size(), code));
    }
    try {
      return TrackRow.of(code, rows.get(0), award);
    } catch (ArithmeticException | IllegalArgumentException unreadable) {
      throw faulty(
          "tracksTable",
          "中类别“%s”的一行读不懂：%s".formatted(code, unreadable.getMessage()),
          "has an unreadable row for track '%s': %s".formatted(code, unreadable.getMessage()));
    }
  }

  private static Refused faulty(String property, String zh, String en) {
    return Refused.conflict(
        RULE,
        "现行模型有误，不能立项：" + property + " " + zh + "。请管理员改正并重新部署政策包",
        "The model in force is faulty, no round can be opened: "
            + property
            + " "
            + en
            + "; correct the bundle and deploy it again");
  }
}
