package cn.zhuli.registry.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated text, in UTF-8 or in GB18030 as Chinese Excel writes it. */
final class CsvFile {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private final Limits limits;

  CsvFile(Limits limits) {
    this.limits = limits;
  }

  Table read(byte[] content) throws IOException {
    var text = decode(content);
    if (text.isBlank()) {
      throw Unreadable.empty();
    }
    try (var records = CSVParser.parse(new StringReader(text), FORMAT)) {
      return new Table(null, lines(records));
    }
  }

  /** A line is counted as Excel counts it: a cell with a line break in it is still one line. */
  private List<Line> lines(CSVParser records) {
    var lines = new Lines(limits);
    try {
      for (var row : records) {
        cells(row, lines);
        lines.endOfLine((int) row.getRecordNumber());
      }
    } catch (UncheckedIOException malformed) {
      throw Unreadable.brokenQuotes(records.getCurrentLineNumber());
    }
    return lines.endOfTable();
  }

  private static void cells(CSVRecord row, Lines lines) {
    for (var column = 0; column < row.size(); column++) {
      lines.cell(column, row.get(column));
    }
  }

  private static String decode(byte[] content) {
    return CHARSETS.stream()
        .flatMap(charset -> decode(content, charset).stream())
        .findFirst()
        .filter(CsvFile::isText)
        .orElseThrow(Unreadable::neither)
        .replaceFirst("^\uFEFF", "");
  }

  private static List<String> decode(byte[] content, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return List.of(decoder.decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException otherCharset) {
      return List.of();
    }
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0);
  }
}
