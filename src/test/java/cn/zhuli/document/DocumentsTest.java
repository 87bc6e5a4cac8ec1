package cn.zhuli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.DatabaseTest;
import cn.zhuli.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource("/papers-test.properties")
class DocumentsTest {

  private static final long MB = 1024 * 1024;

  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void leaveNothing() {
    jdbc.sql("delete from document").update();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, Chunks.SIZE - 1, Chunks.SIZE, Chunks.SIZE + 1, 3 * Chunks.SIZE})
  void returnsWhatWasStoredByteForByte(int size) throws IOException {
    var stored = store("章程.pdf", Files.pdf(size));

    assertThat(stored.size()).isEqualTo(size);
    assertThat(documents.open(stored.id())).hasBinaryContent(Files.pdf(size));
    assertThat(documents.find(stored.id())).contains(stored);
  }

  @Test
  void readsOneByteAtATimeToo() throws IOException {
    var stored = store("章程.pdf", Files.pdf(10));

    try (var content = documents.open(stored.id())) {
      assertThat(content.read()).isEqualTo('%');
      assertThat(content.readAllBytes()).hasSize(9);
      assertThat(content.read()).isEqualTo(-1);
    }
  }

  @Test
  void knowsWhatItKeeps() {
    var stored = store("章程.pdf", "%PDF-1.7\n".getBytes());

    assertThat(stored.name()).isEqualTo("章程.pdf");
    assertThat(stored.kind()).isEqualTo("receipt");
    assertThat(stored.type()).isEqualTo("application/pdf");
    assertThat(stored.owner()).isEqualTo("society");
    assertThat(stored.attached()).isFalse();
    assertThat(stored.sha256())
        .isEqualTo("0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e");
  }

  @Test
  void keepsALargeFileInPiecesAndNeverWhole() throws IOException {
    var stored = store("大文件.pdf", Files.longPdf(60 * MB));

    assertThat(pieces(stored.id())).isEqualTo(480);
    assertThat(longestPiece(stored.id())).isEqualTo(Chunks.SIZE);
    try (var content = documents.open(stored.id())) {
      assertThat(fingerprint(content)).isEqualTo(fingerprint(Files.longPdf(60 * MB)));
    }
  }

  @Test
  void refusesAFileAboveTheLimitAndKeepsNoneOfIt() {
    assertRefused(
        Refused.Kind.TOO_LARGE, "64 MB", () -> store("大.pdf", Files.longPdf(64 * MB + 1)));

    assertThat(pieces()).isZero();
  }

  @Test
  void takesAFileOfJustTheLimit() {
    assertThat(store("大.pdf", Files.longPdf(64 * MB)).size()).isEqualTo(64 * MB);
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(Refused.Kind.INVALID, "文件为空", () -> store("空.pdf", new byte[0]));
  }

  @Test
  void keepsNothingOfAnInterruptedUpload() {
    assertThatThrownBy(() -> store("断.pdf", Files.interrupted(3 * Chunks.SIZE)))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> store("断.pdf", Files.interrupted(100)))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(documents.ofOwner("society", 0, 10)).isEmpty();
    assertThat(pieces()).isZero();
  }

  @Test
  void refusesAWebPageNamedLikeAPdf() {
    assertRefused(Refused.Kind.UNSUPPORTED_TYPE, "text/html", () -> store("通知.pdf", Files.html()));
  }

  @Test
  void refusesAProgramNamedLikeALetter() {
    assertRefused(
        Refused.Kind.UNSUPPORTED_TYPE,
        "application/x-msdownload",
        () -> store("申请书.docx", Files.exe()));
  }

  @Test
  void refusesAnArchiveNamedLikeALetter() {
    assertRefused(
        Refused.Kind.UNSUPPORTED_TYPE,
        "application/zip",
        () -> store("申请书.docx", Files.zip("setup.exe")));
  }

  @Test
  void refusesASheetNamedLikeALetter() {
    var sheet = Files.zip("[Content_Types].xml", "xl/workbook.xml");

    assertRefused(Refused.Kind.UNSUPPORTED_TYPE, "spreadsheetml", () -> store("预算.docx", sheet));
    assertThat(store("预算.xlsx", sheet).type()).contains("spreadsheetml");
  }

  @Test
  void refusesAPdfNamedLikeAPicture() {
    assertRefused(
        Refused.Kind.UNSUPPORTED_TYPE, "application/pdf", () -> store("图.png", Files.pdf(100)));
  }

  @Test
  void refusesWhatItCannotRecogniseWhateverItsName() {
    assertRefused(
        Refused.Kind.UNSUPPORTED_TYPE,
        "application/octet-stream",
        () -> store("乱.pdf", new byte[] {1, 2, 3, (byte) 0x90, 0}));
  }

  @Test
  void takesALetter() {
    assertThat(store("申请书.DOCX", Files.docx()).type()).contains("wordprocessingml");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/章程.pdf, 章程.pdf",
    "C:\\用户\\桌面\\章程.pdf, 章程.pdf",
    "'  章程.pdf ', 章程.pdf",
    "'章\u0007程\u0000.pdf', 章程.pdf",
    "'章程\u202Efdp.pdf', 章程fdp.pdf",
    "'章\n程.pdf', 章程.pdf",
  })
  void keepsTheBareNameOnly(String sent, String kept) {
    assertThat(store(sent, Files.pdf(100)).name()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", "folder/", "folder/..", "\u0000"})
  void refusesAFileWithoutAName(String name) {
    assertRefused(Refused.Kind.INVALID, "文件名", () -> store(name, Files.pdf(100)));
  }

  @Test
  void refusesANameThatIsTooLong() {
    var longest = "章".repeat(196) + ".pdf";

    assertThat(store(longest, Files.pdf(100)).name()).isEqualTo(longest);
    assertRefused(Refused.Kind.INVALID, "文件名", () -> store("章" + longest, Files.pdf(100)));
  }

  @Test
  void refusesAFileOfNoKind() {
    var content = new ByteArrayInputStream(Files.pdf(100));

    assertRefused(
        Refused.Kind.INVALID, "kind", () -> documents.store("society", " ", "a.pdf", content));
  }

  @Test
  void keepsTwoUploadsOfOneFileApart() {
    var first = store("章程.pdf", Files.pdf(100));
    var second = store("章程.pdf", Files.pdf(100));

    documents.delete(first.id(), "society");

    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(documents.open(second.id())).hasBinaryContent(Files.pdf(100));
  }

  @Test
  void noticesWhenAPieceWasTamperedWith() {
    var stored = store("章程.pdf", Files.pdf(3 * Chunks.SIZE));

    jdbc.sql("update document_chunk set content = ? where document_id = ? and number = 1")
        .params(new byte[Chunks.SIZE], stored.id())
        .update();

    assertThatThrownBy(() -> documents.open(stored.id())).isInstanceOf(DamagedDocument.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void noticesWhenAPieceIsMissing(int number) {
    var stored = store("章程.pdf", Files.pdf(3 * Chunks.SIZE));

    jdbc.sql("delete from document_chunk where document_id = ? and number = ?")
        .params(stored.id(), number)
        .update();

    assertThatThrownBy(() -> documents.open(stored.id())).isInstanceOf(DamagedDocument.class);
  }

  @Test
  void withholdsTheLastPieceOfAFileThatIsDamagedWhileItIsRead() throws IOException {
    var stored = store("章程.pdf", Files.pdf(3 * Chunks.SIZE));

    try (var content = documents.open(stored.id())) {
      assertThat(content.readNBytes(2 * Chunks.SIZE)).hasSize(2 * Chunks.SIZE);
      jdbc.sql("update document_chunk set content = ? where document_id = ? and number = 2")
          .params(new byte[Chunks.SIZE], stored.id())
          .update();

      assertThatThrownBy(content::read).isInstanceOf(DamagedDocument.class);
    }
  }

  @Test
  void hasAtHandWhatLiesBehindHundredsOfFilesThatWereHandedIn() {
    var loose = store("未交.pdf", Files.pdf(10));
    var own = store("已交.pdf", Files.pdf(10));
    documents.attach(List.of(own.id()), "2025-001", "society");
    var others = Stream.generate(() -> store("往年.pdf", Files.pdf(10)).id()).limit(500).toList();
    documents.attach(others, "2024-001", "society");

    assertThat(documents.atHand("society", null))
        .extracting(Document::id)
        .containsExactly(loose.id());
    assertThat(documents.atHand("society", "2025-001"))
        .extracting(Document::id)
        .containsExactlyInAnyOrder(loose.id(), own.id());
  }

  @Test
  void attachesFilesToAnApplicationOnceAndForAll() {
    var first = store("章程.pdf", Files.pdf(100));
    var second = store("预算.pdf", Files.pdf(200));
    var both = List.of(second.id(), first.id());

    documents.attach(both, "2025-001", "society");
    documents.attach(both, "2025-001", "society");

    assertThat(documents.ofSubject("2025-001"))
        .extracting(Document::id)
        .containsExactly(first.id(), second.id());
    assertThat(documents.find(first.id())).get().matches(Document::attached);
  }

  @Test
  void refusesToAttachAFileToTwoApplicationsAndAttachesNoneOfTheOthers() {
    var used = store("章程.pdf", Files.pdf(100));
    var other = store("预算.pdf", Files.pdf(200));
    documents.attach(List.of(used.id()), "2025-001", "society");

    assertRefused(
        Refused.Kind.CONFLICT,
        "2025-001",
        () -> documents.attach(List.of(other.id(), used.id()), "2025-002", "society"));

    assertThat(documents.ofSubject("2025-002")).isEmpty();
  }

  @Test
  void attachesOnlyTheOwnersFiles() {
    var stored = store("章程.pdf", Files.pdf(100));

    assertRefused(
        Refused.Kind.NOT_FOUND,
        stored.id().toString(),
        () -> documents.attach(List.of(stored.id()), "2025-001", "stranger"));
  }

  @Test
  void limitsWhatOneApplicationCanHold() {
    for (var number = 0; number < 2; number++) {
      var half = store("大.pdf", Files.longPdf(64 * MB));
      documents.attach(List.of(half.id()), "2025-001", "society");
    }
    var drop = store("小.pdf", Files.pdf(10));

    assertRefused(
        Refused.Kind.TOO_LARGE,
        "128 MB",
        () -> documents.attach(List.of(drop.id()), "2025-001", "society"));
    assertThat(documents.find(drop.id())).get().matches(document -> !document.attached());
  }

  @Test
  void limitsWhatAUserCanKeepWithoutSubmittingIt() {
    store("大.pdf", Files.longPdf(64 * MB));
    store("大.pdf", Files.longPdf(64 * MB));

    assertRefused(Refused.Kind.TOO_LARGE, "128 MB", () -> store("小.pdf", Files.pdf(10)));
  }

  @Test
  void neverDeletesWhatIsAttached() {
    var stored = store("章程.pdf", Files.pdf(100));
    documents.attach(List.of(stored.id()), "2025-001", "society");

    assertRefused(
        Refused.Kind.CONFLICT, "2025-001", () -> documents.delete(stored.id(), "society"));

    assertThat(documents.open(stored.id())).hasBinaryContent(Files.pdf(100));
  }

  @Test
  void deletesContentAndAllForItsOwnerAlone() {
    var stored = store("章程.pdf", Files.pdf(100));

    assertRefused(
        Refused.Kind.NOT_FOUND,
        stored.id().toString(),
        () -> documents.delete(stored.id(), "stranger"));
    documents.delete(stored.id(), "society");

    assertThat(documents.find(stored.id())).isEmpty();
    assertThat(pieces(stored.id())).isZero();
  }

  private Document store(String name, byte[] content) {
    return store(name, new ByteArrayInputStream(content));
  }

  private Document store(String name, InputStream content) {
    return documents.store("society", "receipt", name, content);
  }

  private static String fingerprint(InputStream content) throws IOException {
    var sha256 = new Sha256();
    var buffer = new byte[8192];
    for (var count = content.read(buffer); count > 0; count = content.read(buffer)) {
      sha256.add(buffer, 0, count);
    }
    return sha256.hex();
  }

  private long pieces() {
    return jdbc.sql("select count(*) from document_chunk").query(Long.class).single();
  }

  private long pieces(UUID id) {
    return jdbc.sql("select count(*) from document_chunk where document_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private int longestPiece(UUID id) {
    return jdbc.sql("select max(octet_length(content)) from document_chunk where document_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static void assertRefused(Refused.Kind kind, String said, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.kind()).isEqualTo(kind))
        .hasMessageContaining(said);
  }
}
