package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.Awards;
import cn.zhuli.bulletin.BulletinSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The awards for programs: 360Giving JSON, and the same as a table. */
@Controller
@RequestMapping("/open-data")
class OpenData {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** What makes a spreadsheet take UTF-8 for what it is. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String[] COLUMNS = {
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Awarded",
    "Award Date",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
    "Grant Programme:Code",
    "Grant Programme:Title"
  };

  private final Awards awards;
  private final BulletinSettings settings;

  OpenData(Awards awards, BulletinSettings settings) {
    this.awards = awards;
    this.settings = settings;
  }

  /** A package of grants; the standard asks for one at least. */
  record Grants(String version, List<Grant> grants) {}

  @GetMapping
  String page(Model model) {
    model.addAttribute("count", awards.all().size());
    return "open-data";
  }

  @GetMapping("/awards.json")
  @ResponseBody
  Grants json() {
    return new Grants("1.4", grants());
  }

  @GetMapping("/awards.csv")
  ResponseEntity<String> csv() throws IOException {
    var text = new StringWriter().append(BYTE_ORDER_MARK);
    try (var table = new CSVPrinter(text, CSVFormat.EXCEL)) {
      table.printRecord((Object[]) COLUMNS);
      for (var grant : grants()) {
        table.printRecord(cells(grant).stream().map(OpenData::asText).toList());
      }
    }
    var name = ContentDisposition.attachment().filename("awards.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(text.toString());
  }

  private List<Grant> grants() {
    var source = ServletUriComponentsBuilder.fromCurrentContextPath().path("/awards").toUriString();
    return awards.all().stream().map(a -> Grant.of(a, settings.prefix(), source)).toList();
  }

  private static List<String> cells(Grant grant) {
    var recipient = grant.recipientOrganization().get(0);
    var funder = grant.fundingOrganization().get(0);
    var programme = grant.grantProgramme().get(0);
    return List.of(
        grant.id(),
        grant.title(),
        grant.description(),
        grant.currency(),
        grant.amountAwarded().toPlainString(),
        grant.awardDate(),
        recipient.id(),
        recipient.name(),
        funder.id(),
        funder.name(),
        programme.code(),
        programme.title());
  }

  /** What a spreadsheet would run as a formula stays text. */
  static String asText(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
