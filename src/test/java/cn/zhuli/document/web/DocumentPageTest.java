package cn.zhuli.document.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.DatabaseTest;
import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.scene.People;
import cn.zhuli.scene.WithPerson;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
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
class DocumentPageTest {

  @Autowired private People people;
  @Autowired private MockMvc http;
  @Autowired private Documents documents;

  @Test
  void listsOnesOwnFilesOnly() throws Exception {
    var stored = store("章程.pdf");

    page(
        containsString("章程.pdf"),
        containsString("资金到账凭据"),
        containsString("100 B"),
        containsString(stored.sha256().substring(0, 12)),
        containsString("/api/documents/" + stored.id() + "/content"));
    http.perform(get("/documents").with(people.in("stranger")))
        .andExpect(content().string(not(containsString("章程.pdf"))));
  }

  @Test
  void carriesATokenAgainstForgedForms() throws Exception {
    page(containsString("name=\"_csrf\""));
  }

  @Test
  void takesAFileAndShowsTheList() throws Exception {
    upload("章程.pdf", Files.pdf(100)).andExpect(redirectedUrlPattern("/documents?stored=*"));

    page(containsString("章程.pdf"));
  }

  @Test
  void saysOnThePageWhyAFileWasRefused() throws Exception {
    upload("通知.pdf", Files.html())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("text/html")))
        .andExpect(content().string(containsString("value=\"receipt\" selected")));
  }

  @Test
  void escapesTheNamesOfFiles() throws Exception {
    store("<b onclick=x>.pdf");

    page(containsString("&lt;b onclick=x&gt;.pdf"), not(containsString("<b onclick")));
  }

  @Test
  void deletesADraftAndOffersNoneForWhatIsSubmitted() throws Exception {
    var draft = store("草稿.pdf");
    http.perform(post("/documents/{id}/delete", draft.id()).with(csrf()))
        .andExpect(redirectedUrl("/documents?deleted"));

    var submitted = store("章程.pdf");
    documents.attach(List.of(submitted.id()), "2025-001", "society");
    page(
        not(containsString("草稿.pdf")),
        containsString("2025-001"),
        not(containsString(submitted.id() + "/delete")));
    http.perform(post("/documents/{id}/delete", submitted.id()).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("不能删除")));
  }

  @Test
  void turnsThePage() throws Exception {
    for (var number = 0; number < 51; number++) {
      store("附件" + number + ".pdf");
    }

    page(containsString("/documents?page=2"), not(containsString("较新的文件")));
    http.perform(get("/documents").param("page", "2"))
        .andExpect(content().string(containsString("较新的文件")))
        .andExpect(content().string(not(containsString("较早的文件"))));
  }

  @SafeVarargs
  private void page(Matcher<String>... expected) throws Exception {
    http.perform(get("/documents"))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(expected)));
  }

  private ResultActions upload(String name, byte[] bytes) throws Exception {
    var file = new MockMultipartFile("file", name, "application/pdf", bytes);
    return http.perform(multipart("/documents").file(file).param("kind", "receipt").with(csrf()));
  }

  private Document store(String name) {
    return documents.store("society", "receipt", name, new ByteArrayInputStream(Files.pdf(100)));
  }
}
