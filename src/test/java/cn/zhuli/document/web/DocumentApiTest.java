package cn.zhuli.document.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.DatabaseTest;
import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.scene.People;
import cn.zhuli.scene.WithPerson;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource("/papers-test.properties")
@WithPerson("society")
@Import(People.class)
@Transactional
class DocumentApiTest {

  @Autowired private People people;
  @Autowired private MockMvc http;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesAFileAndTellsWhereItIs() throws Exception {
    upload("章程.pdf", Files.pdf(100))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", containsString("/api/documents/")))
        .andExpect(jsonPath("$.name").value("章程.pdf"))
        .andExpect(jsonPath("$.kind").value("receipt"))
        .andExpect(jsonPath("$.type").value("application/pdf"))
        .andExpect(jsonPath("$.size").value(100))
        .andExpect(jsonPath("$.sha256").isNotEmpty())
        .andExpect(jsonPath("$.href").value(containsString("/content")));
  }

  @Test
  void showsAPdfInTheBrowserWithoutLettingItAct() throws Exception {
    var stored = store("章程.pdf", Files.pdf(1_000_000));

    http.perform(get("/api/documents/{id}/content", stored.id()))
        .andExpect(status().isOk())
        .andExpect(content().bytes(Files.pdf(1_000_000)))
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(header().string("Content-Length", "1000000"))
        .andExpect(header().string("ETag", "\"" + stored.sha256() + "\""))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
        .andExpect(header().string("Content-Disposition", containsString("inline")))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    containsString("filename*=UTF-8''%E7%AB%A0%E7%A8%8B.pdf")));
  }

  @Test
  void offersALetterForDownloadOnly() throws Exception {
    var stored = store("申请书.docx", Files.docx());

    http.perform(get("/api/documents/{id}/content", stored.id()))
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
  }

  @Test
  void doesNotSendAgainWhatTheBrowserHas() throws Exception {
    var stored = store("章程.pdf", Files.pdf(100));

    http.perform(
            get("/api/documents/{id}/content", stored.id())
                .header("If-None-Match", "\"" + stored.sha256() + "\""))
        .andExpect(status().isNotModified())
        .andExpect(content().bytes(new byte[0]));
  }

  @Test
  void withholdsADamagedFile() throws Exception {
    var stored = store("章程.pdf", Files.pdf(100));
    jdbc.sql("update document_chunk set content = ? where document_id = ?")
        .params(Files.html(), stored.id())
        .update();

    http.perform(get("/api/documents/{id}/content", stored.id()))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(header().doesNotExist("ETag"))
        .andExpect(jsonPath("$.title").value(containsString("损坏")));
  }

  @Test
  void hidesOtherPeoplesFiles() throws Exception {
    var stored = store("章程.pdf", Files.pdf(100));
    var stranger = people.in("stranger");

    http.perform(get("/api/documents/{id}", stored.id()).with(stranger))
        .andExpect(status().isNotFound());
    http.perform(get("/api/documents/{id}/content", stored.id()).with(stranger))
        .andExpect(status().isNotFound());
    http.perform(delete("/api/documents/{id}", stored.id()).with(stranger).with(csrf()))
        .andExpect(status().isNotFound());
    http.perform(get("/api/documents/{id}", stored.id())).andExpect(status().isOk());
  }

  @Test
  void answersForAFileThatNeverWas() throws Exception {
    http.perform(get("/api/documents/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
    http.perform(get("/api/documents/nonsense")).andExpect(status().isBadRequest());
  }

  @Test
  void deletesWhatIsNotSubmittedAndKeepsWhatIs() throws Exception {
    var draft = store("草稿.pdf", Files.pdf(100));
    var submitted = store("章程.pdf", Files.pdf(100));
    documents.attach(List.of(submitted.id()), "2025-001", "society");

    http.perform(delete("/api/documents/{id}", draft.id()).with(csrf()))
        .andExpect(status().isNoContent());
    http.perform(delete("/api/documents/{id}", submitted.id()).with(csrf()))
        .andExpect(status().isConflict());
  }

  @Test
  void namesWhatADisguisedFileReallyIs() throws Exception {
    upload("通知.pdf", Files.html())
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.title").value(containsString("text/html")))
        .andExpect(jsonPath("$.refusals[0].field").value("file"));
  }

  @Test
  void refusesAnEmptyFileAndAFormWithoutOne() throws Exception {
    upload("空.pdf", new byte[0]).andExpect(status().isUnprocessableEntity());
    http.perform(multipart("/api/documents").param("kind", "receipt").with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.title").value(containsString("请选择")));
  }

  @Test
  void refusesAFileOfNoKind() throws Exception {
    var file = new MockMultipartFile("file", "章程.pdf", null, Files.pdf(100));

    http.perform(multipart("/api/documents").file(file).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("kind"));
  }

  private ResultActions upload(String name, byte[] bytes) throws Exception {
    var file = new MockMultipartFile("file", name, "application/pdf", bytes);
    return http.perform(
        multipart("/api/documents").file(file).param("kind", "receipt").with(csrf()));
  }

  private Document store(String name, byte[] bytes) {
    return documents.store("society", "receipt", name, new ByteArrayInputStream(bytes));
  }
}
