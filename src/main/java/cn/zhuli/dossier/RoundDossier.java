package cn.zhuli.dossier;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.assessment.Rubric;
import cn.zhuli.assessment.Scores;
import cn.zhuli.document.DamagedDocument;
import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.fact.FactsAsJson;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decisions;
import cn.zhuli.letter.Letter;
import cn.zhuli.letter.Letters;
import cn.zhuli.paper.UnreadableTemplate;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.programme.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the dossier of a round: ranking with scores, decision log, letters, files, and a table of
 * contents with counts and hashes. It tells nothing of when it was made, so that two dossiers of a
 * round differ only where the round does.
 */
@Component
public class RoundDossier {

  private static final String CONTENTS = "目录.csv";

  private final Applications applications;
  private final Tracks tracks;
  private final Scores scores;
  private final Experts experts;
  private final Bundles bundles;
  private final Decisions decisions;
  private final Letters letters;
  private final Documents documents;
  private final Wording wording;

  RoundDossier(
      Applications applications,
      Tracks tracks,
      Scores scores,
      Experts experts,
      Bundles bundles,
      Decisions decisions,
      Letters letters,
      Documents documents,
      Wording wording) {
    this.applications = applications;
    this.tracks = tracks;
    this.scores = scores;
    this.experts = experts;
    this.bundles = bundles;
    this.decisions = decisions;
    this.letters = letters;
    this.documents = documents;
    this.wording = wording;
  }

  /** Writes the archive as it goes along; the stream is left open. */
  public void write(Round round, OutputStream out) throws IOException {
    var archive = new Ledger(out);
    var all = applications.findByRoundOrderByNumber(round.id()).stream().sorted(byRank()).toList();
    archive.add("排序和评分.xlsx", all.size(), ranking(round, all));
    var log = decisionLog(round);
    archive.add("决定记录.csv", log.rows(), log.bytes());
    addLetters(archive, round);
    for (var application : all) {
      addFiles(archive, application);
    }
    archive.finish(CONTENTS, contents(round, all.size(), archive.items()));
  }

  private static Comparator<Application> byRank() {
    return Comparator.comparing((Application one) -> one.track().orElse(""))
        .thenComparing(one -> one.rank().orElse(Integer.MAX_VALUE))
        .thenComparing(Application::number);
  }

  private byte[] ranking(Round round, List<Application> all) throws IOException {
    var book = new RankingBook(round);
    book.list(all, code -> track(round, code), wording::verdict);
    book.scores(
        all.stream().flatMap(one -> scores.findByNumberOrderById(one.number()).stream()).toList(),
        bundles
            .file(round.bundle(), Rubric.FILE)
            .map(Rubric::read)
            .map(Rubric::criteria)
            .orElse(List.of()),
        this::reviewer);
    return book.bytes();
  }

  private String track(Round round, String code) {
    return tracks.find(round.id(), code).map(Track::label).orElse(code);
  }

  private String reviewer(String id) {
    return experts.findById(id).map(Expert::name).orElse(id) + "（" + id + "）";
  }

  private CsvTable decisionLog(Round round) {
    var table = new CsvTable("时间", "编号", "环节", "环节名称", "条款", "结论", "理由", "决定人", "模型版本", "依据的事实");
    var json = new FactsAsJson();
    decisions
        .findByRoundOrderByAtAscIdAsc(round.id())
        .forEach(
            one ->
                table.row(
                    one.at(),
                    one.subject(),
                    one.step(),
                    one.label(),
                    one.rule(),
                    one.verdict(),
                    one.reason(),
                    one.by(),
                    one.model(),
                    json.convertToDatabaseColumn(one.facts())));
    return table;
  }

  private void addLetters(Ledger archive, Round round) throws IOException {
    var all = letters.ofRound(round.id());
    var postings = new LetterLog(all, letters.mails(all));
    archive.add("函件发送记录.csv", postings.table().rows(), postings.table().bytes());
    var n = 0;
    for (var letter : all) {
      n++;
      addLetter(
          archive,
          "函件/%s/%04d-%s.docx"
              .formatted(SafeName.of(letter.subject()), n, SafeName.of(letter.title())),
          letter);
    }
  }

  private void addLetter(Ledger archive, String path, Letter letter) throws IOException {
    try {
      archive.add(path, 1, letters.docx(letter));
    } catch (UnreadableTemplate broken) {
      archive.missing(path, "模板无法填写，未收入");
    }
  }

  private void addFiles(Ledger archive, Application application) throws IOException {
    var folder =
        "材料/%s-%s/"
            .formatted(SafeName.of(application.number()), SafeName.of(application.applicantName()));
    var n = 0;
    for (var document : documents.ofSubject(application.number())) {
      n++;
      addFile(archive, folder + "%03d-%s".formatted(n, SafeName.of(document.name())), document);
    }
  }

  private void addFile(Ledger archive, String path, Document document) throws IOException {
    try (var content = documents.open(document.id())) {
      archive.add(path, 1, content);
    } catch (DamagedDocument damaged) {
      archive.missing(path, "文件内容已损坏，未收入；请从备份恢复");
    }
  }

  private static byte[] contents(Round round, int applications, List<Ledger.Item> items) {
    var table = new CsvTable("路径", "条数", "字节数", "SHA-256", "说明");
    table.row(round.id(), applications, null, null, "批次及申报件数");
    items.forEach(one -> table.row(one.path(), one.rows(), one.size(), one.sha256(), one.remark()));
    table.row(
        "合计", items.size(), items.stream().mapToLong(Ledger.Item::size).sum(), null, "文件数和总字节数");
    return table.bytes();
  }
}
