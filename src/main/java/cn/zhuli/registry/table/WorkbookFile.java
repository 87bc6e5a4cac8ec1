package cn.zhuli.registry.table;

import cn.zhuli.rule.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An .xlsx workbook, read as a stream so that a large one doesn't fill the memory. */
final class WorkbookFile {

  private static final Logger LOG = LoggerFactory.getLogger(WorkbookFile.class);

  private final Limits limits;

  WorkbookFile(Limits limits) {
    this.limits = limits;
  }

  /** POI throws whatever it stumbles over in a damaged file; all of it means the same here. */
  List<Table> read(Path file) throws IOException {
    checkContent(file);
    try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return tables(parts);
    } catch (Refused refused) {
      throw refused;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException damage) {
      LOG.info("A workbook could not be read: {}", damage.toString());
      throw Unreadable.damaged();
    }
  }

  /** Unpacks once without keeping anything: is it a workbook, and of a size to be read? */
  private void checkContent(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.stream().noneMatch(part -> part.getName().equalsIgnoreCase("xl/workbook.xml"))) {
        throw Unreadable.neither();
      }
      var left = limits.unpacked().toBytes();
      for (var parts = zip.entries().asIterator(); parts.hasNext(); ) {
        left -= unpackedSize(zip, parts.next(), left);
        if (left < 0) {
          throw Unreadable.inflates();
        }
      }
    } catch (ZipException | EOFException damage) {
      throw Unreadable.damaged();
    }
  }

  private static long unpackedSize(ZipFile zip, ZipEntry part, long bound) throws IOException {
    try (var content = zip.getInputStream(part)) {
      return new Bounded(content, bound).transferTo(OutputStream.nullOutputStream());
    }
  }

  private List<Table> tables(OPCPackage parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(parts);
    var lines = new Lines(limits);
    var handler =
        new XSSFSheetXMLHandler(
            reader.getStylesTable(),
            new ReadOnlySharedStringsTable(parts, false),
            new SheetLines(lines),
            new PlainValues(has1904Dates(reader)),
            false);
    var tables = new ArrayList<Table>();
    for (var sheets = reader.getSheetIterator(); sheets.hasNext(); ) {
      try (var sheet = sheets.next()) {
        parse(sheet, handler);
        tables.add(new Table(sheets.getSheetName().strip(), lines.endOfTable()));
      }
    }
    return tables;
  }

  private static void parse(InputStream sheet, XSSFSheetXMLHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(sheet));
  }

  private static boolean has1904Dates(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var found = new DateSystem();
    try (var workbook = reader.getWorkbookData()) {
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(found);
      parser.parse(new InputSource(workbook));
    }
    return found.is1904();
  }
}
