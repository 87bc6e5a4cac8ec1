package cn.zhuli.registry;

import static cn.zhuli.registry.Workbooks.sheet;
import static cn.zhuli.registry.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.zhuli.registry.ImportReport.Counts;
import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Row;
import cn.zhuli.registry.ImportReport.Status;
import cn.zhuli.registry.Workbooks.Formula;
import cn.zhuli.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class RegistryImportTest {

  private static final String ONE = "51370000543433515G";
  private static final String TWO = "5137000035354250X8";
  private static final String THREE = "51370000456449623D";
  private static final String SOCIETY_HEADER = "统一社会信用代码,学会名称,级别,所属科协代码";
  private static final Object[] INSPECTION_HEADER = {"统一社会信用代码", "年度", "检查类别", "是否合格"};

  @Autowired private RegistryImport registryImport;
  @Autowired private RegistryFacts facts;
  @Autowired private Dossiers dossiers;
  @Autowired private Societies societies;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void emptyTheRegister() {
    List.of(
            "inspection",
            "reelection",
            "penalty",
            "attendance",
            "governance",
            "sanction",
            "society")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void takesInAWorkbookWithEverySheetAndChangesNothingTheSecondTime() throws IOException {
    assertThat(registryImport.load(everything()).counts()).isEqualTo(new Counts(7, 0, 0, 0));
    assertThat(registryImport.load(everything()).counts()).isEqualTo(new Counts(0, 0, 7, 0));
    assertThat(facts.of(new CreditCode(ONE), LocalDate.of(2026, 1, 1)))
        .containsEntry("societyLevel", "PROVINCIAL")
        .containsEntry("annualInspectionPassed", false)
        .containsEntry("reelectedOnSchedule", true)
        .containsEntry("penaltiesLast24Months", 1)
        .containsEntry("unexcusedAbsencesLast24Months", 1)
        .containsEntry("partyOrganisation", true)
        .containsEntry("integrityGood", false)
        .doesNotContainKey("councilComplete");
  }

  @Test
  void readsSocietiesFirstWhereverTheirSheetStands() throws IOException {
    var file =
        workbook(
            book -> {
              sheet(book, "检查", INSPECTION_HEADER, new Object[] {ONE, 2025, "年检", "是"});
              sheet(
                  book,
                  "学会",
                  SOCIETY_HEADER.split(","),
                  new Object[] {ONE, "山东省机械工程学会", "省级", "sd"});
            });
    assertThat(registryImport.load(file).counts()).isEqualTo(new Counts(2, 0, 0, 0));
  }

  @Test
  void readsColumnsInAnyOrderAndDatesHoweverTheyAreWritten() throws IOException {
    list(ONE);
    var file =
        workbook(
            book ->
                sheet(
                    book,
                    "换届",
                    new Object[] {"实际换届日期", " 应换届\n日期* ", "统一社会信用代码"},
                    new Object[] {LocalDate.of(2021, 2, 1), "2021年3月1日", ONE.toLowerCase()},
                    new Object[] {"2022/2/1", "2022-03-01", ONE},
                    new Object[] {
                      new Formula("DATE(2023,2,1)", LocalDate.of(2023, 2, 1)), "2023.3.1", ONE
                    },
                    new Object[] {"", "20240301", ONE}));
    assertThat(registryImport.load(file).counts()).isEqualTo(new Counts(4, 0, 0, 0));
    assertThat(dossier(ONE).reelections())
        .extracting(Reelection::dueOn)
        .containsExactly(
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2021, 3, 1));
    assertThat(dossier(ONE).reelections())
        .extracting(Reelection::heldOn)
        .containsExactly(
            null, LocalDate.of(2023, 2, 1), LocalDate.of(2022, 2, 1), LocalDate.of(2021, 2, 1));
  }

  @Test
  void readsNumbersAsTextTextAsNumbersAndTruthAsExcelKeepsIt() throws IOException {
    list(ONE);
    var file =
        workbook(
            book ->
                sheet(
                    book,
                    "检查",
                    INSPECTION_HEADER,
                    new Object[] {ONE, "2023", "年检", true},
                    new Object[] {ONE, 2024, "民政年检", "否"},
                    new Object[] {ONE, new Formula("2024+1", 2025), "ANNUAL_INSPECTION", "合格"}));
    assertThat(registryImport.load(file).rows())
        .extracting(Row::status)
        .containsOnly(Status.CREATED);
    assertThat(dossier(ONE).inspections())
        .extracting(Inspection::year, Inspection::passed)
        .containsExactly(tuple(2025, true), tuple(2024, false), tuple(2023, true));
  }

  @Test
  void rejectsWrongRowsByLineColumnAndFieldAndTakesInTheOthers() throws IOException {
    list(ONE);
    var file =
        workbook(
            book ->
                sheet(
                    book,
                    "检查",
                    null,
                    INSPECTION_HEADER,
                    new Object[] {ONE, 2025, "年检", "是"},
                    null,
                    new Object[] {ONE, 2025, "体检", "也许"},
                    new Object[] {ONE, FormulaError.NA, "年报", "是"},
                    new Object[] {ONE, "二〇二五", "年报", ""},
                    new Object[] {"51370000543433515H", 2025, "年报", "是"},
                    new Object[] {TWO, 2025, "年报", "是"},
                    new Object[] {ONE, 2025, "年报", "是"}));
    var report = registryImport.load(file);
    assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 5));
    assertThat(report.rows()).extracting(Row::line).containsExactly(3, 5, 6, 7, 8, 9, 10);
    assertThat(faults(report, 5)).extracting(Fault::column).containsExactly("检查类别", "是否合格");
    assertThat(faults(report, 5)).extracting(Fault::field).containsExactly("kind", "passed");
    assertThat(faults(report, 6)).extracting(Fault::zh).singleElement().asString().contains("#N/A");
    assertThat(faults(report, 7)).extracting(Fault::column).containsExactly("年度", "是否合格");
    assertThat(faults(report, 8)).extracting(Fault::zh).singleElement().asString().contains("校验位");
    assertThat(faults(report, 9)).extracting(Fault::zh).singleElement().asString().contains(TWO);
    assertThat(faults(report, 9)).extracting(Fault::en).singleElement().asString().contains(TWO);
  }

  @Test
  void leavesNothingOfARejectedRowBehind() throws IOException {
    load(SOCIETY_HEADER + ",所在市\n" + ONE + ",山东省机械工程学会,省级,sd,济南市\n");
    var report = load(SOCIETY_HEADER + ",所在市,成立日期\n" + ONE + ",改了名的学会,省级,sd,青岛市,昨天\n");
    assertThat(report.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    assertThat(societies.find(new CreditCode(ONE)))
        .get()
        .extracting(society -> society.particulars().city())
        .isEqualTo("济南市");
  }

  @Test
  void updatesWhatHasChanged() throws IOException {
    list(ONE);
    var report = load(SOCIETY_HEADER + "\n" + ONE + ",山东省机械学会,省级,sd\n");
    assertThat(report.counts()).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(societies.find(new CreditCode(ONE)))
        .get()
        .extracting(Society::name)
        .isEqualTo("山东省机械学会");
  }

  @Test
  void keepsTheBankAccountWhenAListDoesNotSpeakOfIt() throws IOException {
    load(
        SOCIETY_HEADER
            + ",银行户名,银行账号,开户银行\n"
            + ONE
            + ",山东省机械工程学会,省级,sd,山东省机械工程学会,3715 2742 3524 4493 686,齐鲁银行\n");
    assertThat(load(SOCIETY_HEADER + "\n" + ONE + ",山东省机械工程学会,省级,sd\n").counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(dossier(ONE).society().particulars().accountNumber())
        .isEqualTo("3715274235244493686");
    load(SOCIETY_HEADER + ",银行户名,银行账号,开户银行\n" + ONE + ",山东省机械工程学会,省级,sd,,,\n");
    assertThat(dossier(ONE).society().particulars().hasAccount()).isFalse();
  }

  @Test
  void rejectsAnAccountNumberThatExcelHasShortenedAndHalfAnAccount() throws IOException {
    var header = (SOCIETY_HEADER + ",银行户名,银行账号,开户银行").split(",");
    var file =
        workbook(
            book ->
                sheet(
                    book,
                    "学会",
                    header,
                    new Object[] {ONE, "甲学会", "省级", "sd", "甲学会", 3715274235244493686L, "齐鲁银行"},
                    new Object[] {TWO, "乙学会", "省级", "sd", "乙学会", null, "齐鲁银行"}));
    var report = registryImport.load(file);
    assertThat(report.counts().rejected()).isEqualTo(2);
    assertThat(faults(report, 2))
        .extracting(Fault::zh)
        .singleElement()
        .asString()
        .contains("末尾数字已丢失");
    assertThat(faults(report, 3)).extracting(Fault::zh).singleElement().asString().contains("同时填写");
  }

  @Test
  void rejectsTheSameRecordTwiceInAFileAndNamesTheFirstLine() throws IOException {
    var society = ONE + ",山东省机械工程学会,省级,sd\n";
    var report = load(SOCIETY_HEADER + "\n" + society + TWO + ",乙学会,省级,sd\n" + society);
    assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 1));
    assertThat(faults(report, 4))
        .extracting(Fault::zh)
        .singleElement()
        .asString()
        .contains("第 2 行");
  }

  @Test
  void namesAMissingHeaderAndTakesInTheOtherSheets() throws IOException {
    var file =
        workbook(
            book -> {
              sheet(book, "学会", SOCIETY_HEADER.split(","), new Object[] {ONE, "甲学会", "省级", "sd"});
              sheet(
                  book,
                  "检查",
                  new Object[] {"统一社会信用代码", "年度", "是否合格"},
                  new Object[] {ONE, 2025, "是"});
            });
    var report = registryImport.load(file);
    assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(faults(report, 1)).extracting(Fault::column).containsExactly("检查类别");
  }

  @Test
  void refusesToChooseBetweenTwoColumnsOfOneName() throws IOException {
    var report = load(SOCIETY_HEADER + ",学会名称\n" + ONE + ",甲学会,省级,sd,乙学会\n");
    assertThat(report.rows()).singleElement().extracting(Row::status).isEqualTo(Status.REJECTED);
    assertThat(faults(report, 1)).extracting(Fault::zh).singleElement().asString().contains("重复");
    assertThat(societies.count()).isZero();
  }

  @Test
  void warnsOfColumnsAndSheetsItDoesNotKnow() throws IOException {
    var file =
        workbook(
            book -> {
              sheet(
                  book,
                  "学会",
                  (SOCIETY_HEADER + ",备注").split(","),
                  new Object[] {ONE, "甲学会", "省级", "sd", "好"});
              sheet(book, "说明", new Object[] {"请填写"});
            });
    var report = registryImport.load(file);
    assertThat(report.counts().created()).isEqualTo(1);
    assertThat(report.warnings())
        .extracting(ImportReport.Warning::sheet, ImportReport.Warning::column)
        .containsExactlyInAnyOrder(tuple("学会", "备注"), tuple("说明", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsCsvInTheEncodingsOfChineseOffices(String charset) throws IOException {
    var text =
        SOCIETY_HEADER + "\r\n" + ONE + ",\"山东省机械\r\n工程学会\",省级,sd\r\n\r\n" + TWO + ",,省级,sd\r\n";
    var report =
        registryImport.load(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))));
    assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(faults(report, 4)).extracting(Fault::field).containsExactly("name");
  }

  @Test
  void readsCsvWithAByteOrderMark() throws IOException {
    assertThat(load("\uFEFF" + SOCIETY_HEADER + "\n" + ONE + ",甲学会,省级,sd\n").counts().created())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "姓名,电话\n张三,1\n", "a,\"b\"c\n", "{\"a\":1}", "统一社会信用代码\n"})
  void refusesAFileThatIsNoneOfItsTables(String text) {
    assertRefused(bytes(text), Refused.Kind.INVALID);
  }

  @Test
  void refusesFilesThatAreNeitherWorkbookNorCsv() {
    assertRefused(bytes("%PDF-1.7\n\u0000\u0001"), Refused.Kind.UNSUPPORTED_TYPE);
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, Refused.Kind.UNSUPPORTED_TYPE);
    assertRefused(bytes("PK\u0003\u0004broken"), Refused.Kind.INVALID);
  }

  @Test
  void refusesMoreRowsThanAllowedBeforeItTakesInAny() {
    var text = new StringBuilder(SOCIETY_HEADER).append('\n');
    for (var row = 0; row < 3001; row++) {
      text.append(ONE).append(",甲学会,省级,sd\n");
    }
    assertRefused(bytes(text.toString()), Refused.Kind.TOO_LARGE);
    assertThat(societies.count()).isZero();
  }

  @Test
  void rejectsTextThatADatabaseCouldNotHold() throws IOException {
    var report =
        load(
            SOCIETY_HEADER
                + "\n"
                + ONE
                + ","
                + "学".repeat(201)
                + ",省级,sd\n"
                + TWO
                + ",乙\u0085,省级,sd\n");
    assertThat(report.counts().rejected()).isEqualTo(2);
    assertThat(faults(report, 2)).extracting(Fault::field).containsExactly("name");
    assertThat(faults(report, 3)).extracting(Fault::field).containsExactly("name");
  }

  @Test
  void asksWhetherAnAbsenceWasExcused() throws IOException {
    list(ONE);
    var report = load("统一社会信用代码,活动名称,活动日期,是否出席,是否请假\n" + ONE + ",工作会议,2025-03-01,否,\n");
    assertThat(faults(report, 2)).extracting(Fault::field).containsExactly("excused");
  }

  @Test
  void rejectsAnExtensionThatExtendsNothing() throws IOException {
    list(ONE);
    var report = load("统一社会信用代码,应换届日期,批准延期至\n" + ONE + ",2025-03-01,2025-03-01\n");
    assertThat(faults(report, 2))
        .extracting(Fault::field)
        .containsExactly("extensionApprovedUntil");
  }

  @Test
  void entersTheOthersOfABatchWhenTheDatabaseObjectsToOneRow() throws IOException {
    jdbc.sql("alter table society add constraint objection check (name <> '乙学会')").update();
    try {
      var three = ONE + ",甲学会,省级,sd\n" + TWO + ",乙学会,省级,sd\n" + THREE + ",丙学会,省级,sd\n";
      var report = load(SOCIETY_HEADER + "\n" + three);
      assertThat(report.counts()).isEqualTo(new Counts(2, 0, 0, 1));
      assertThat(faults(report, 3))
          .extracting(Fault::zh)
          .singleElement()
          .asString()
          .contains("重新导入");
      assertThat(societies.count()).isEqualTo(2);
    } finally {
      jdbc.sql("alter table society drop constraint objection").update();
    }
  }

  @Test
  void takesTheOwnTemplateForAnEmptyTable() throws IOException {
    var report = registryImport.load(new ByteArrayInputStream(RegistryTemplate.xlsx()));
    assertThat(report.rows()).isEmpty();
    assertThat(report.warnings()).isEmpty();
  }

  private InputStream everything() {
    return workbook(
        book -> {
          sheet(
              book,
              "学会",
              SOCIETY_HEADER.split(","),
              new Object[] {ONE, "山东省机械工程学会", "省级", "sd"},
              new Object[] {TWO, "山东省古船复原学会", "省级", "sd"});
          sheet(book, "检查", INSPECTION_HEADER, new Object[] {ONE, 2025, "年检", "否"});
          sheet(
              book,
              "换届",
              new Object[] {"统一社会信用代码", "应换届日期", "实际换届日期", "批准延期至"},
              new Object[] {ONE, "2025-03-01", "2025-08-01", "2025-12-31"});
          sheet(
              book,
              "处罚",
              new Object[] {"统一社会信用代码", "决定日期", "处罚种类", "作出机关", "文号"},
              new Object[] {ONE, "2025-03-01", "通报批评", "山东省审计厅", null});
          sheet(
              book,
              "出席",
              new Object[] {"统一社会信用代码", "活动名称", "活动日期", "是否出席", "是否请假"},
              new Object[] {ONE, "工作会议", "2025-03-01", "否", "否"});
          sheet(
              book,
              "治理",
              new Object[] {"统一社会信用代码", "截至日期", "党组织健全", "诚信记录良好", "理事会健全"},
              new Object[] {ONE, "2025-12-31", "是", "否", null});
        });
  }

  private void list(String code) throws IOException {
    load(SOCIETY_HEADER + "\n" + code + ",山东省机械工程学会,省级,sd\n");
  }

  private ImportReport load(String csv) throws IOException {
    return registryImport.load(new ByteArrayInputStream(bytes(csv)));
  }

  private void assertRefused(byte[] file, Refused.Kind kind) {
    assertThatThrownBy(() -> registryImport.load(new ByteArrayInputStream(file)))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.kind()).isEqualTo(kind));
  }

  private Dossier dossier(String code) {
    return dossiers.find(new CreditCode(code)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Fault> faults(ImportReport report, int line) {
    return report.rows().stream()
        .filter(row -> row.line() == line && row.status() == Status.REJECTED)
        .flatMap(row -> row.faults().stream())
        .toList();
  }
}
