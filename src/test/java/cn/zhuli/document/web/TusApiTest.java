package cn.zhuli.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.document.Uploading;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.People;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class TusApiTest {

  private static final String OFFSET_STREAM = "application/offset+octet-stream";
  private static final int SIZE = 300_000;

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Documents documents;
  @Autowired private Uploading uploading;
  private RequestPostProcessor member;

  @BeforeEach
  void signIn() {
    member = people.in("uploader");
  }

  @Test
  void goesOnWhereItBrokeOffAndBecomesADocumentWithTheLastByte() throws Exception {
    var file = Files.pdf(SIZE);
    var place = begin("自评报告.pdf", SIZE);

    append(place, 0, Arrays.copyOf(file, 200_001)).andExpect(status().isNoContent());
    mvc.perform(head(place).with(member))
        .andExpect(header().string("Upload-Offset", "200001"))
        .andExpect(header().string("Upload-Length", "300000"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().doesNotExist("Zhuli-Document"));
    var last =
        append(place, 200_001, Arrays.copyOfRange(file, 200_001, SIZE))
            .andExpect(header().string("Upload-Offset", "300000"))
            .andReturn()
            .getResponse();

    var document = documents.find(UUID.fromString(last.getHeader("Zhuli-Document"))).orElseThrow();
    assertThat(document.name()).isEqualTo("自评报告.pdf");
    assertThat(document.owner()).isEqualTo("uploader");
    try (var content = documents.open(document.id())) {
      assertThat(content.readAllBytes()).isEqualTo(file);
    }
    mvc.perform(head(place).with(member))
        .andExpect(header().string("Zhuli-Document", document.id().toString()));
  }

  @Test
  void keepsEveryByteThatCameBeforeTheConnectionBroke() throws Exception {
    var file = Files.pdf(SIZE);
    var almost = (int) (SIZE * 0.99);
    var id = id(begin("a.pdf", SIZE));
    var broken =
        new SequenceInputStream(new ByteArrayInputStream(file, 0, almost), new BrokenStream());

    assertThat(uploading.append(id, "uploader", 0, broken).arrived()).isEqualTo(almost);

    var rest = new ByteArrayInputStream(file, almost, SIZE - almost);
    var document = uploading.append(id, "uploader", almost, rest).document();
    try (var content = documents.open(document)) {
      assertThat(content.readAllBytes()).isEqualTo(file);
    }
  }

  @Test
  void takesNoBytesTwice() throws Exception {
    var place = begin("a.pdf", SIZE);
    append(place, 0, Files.pdf(1000)).andExpect(status().isNoContent());

    append(place, 0, Files.pdf(1000)).andExpect(status().isConflict());
    append(place, 2000, Files.pdf(1000)).andExpect(status().isConflict());
    append(place, 1000, new byte[SIZE]).andExpect(status().isUnprocessableEntity());
    mvc.perform(head(place).with(member)).andExpect(header().string("Upload-Offset", "1000"));
  }

  @Test
  void refusesBeforehandWhatIsNotTaken() throws Exception {
    announce("a.pdf", 0).andExpect(status().isUnprocessableEntity());
    announce("a.pdf", -1).andExpect(status().isUnprocessableEntity());
    announce("a.pdf", 51L * 1024 * 1024).andExpect(status().isPayloadTooLarge());
    announce("a.exe", 100).andExpect(status().isUnsupportedMediaType());
    announce("", 100).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void cutsFoldersOffTheName() throws Exception {
    var place = begin("..\\..\\etc/章程.pdf", 200);

    assertThat(uploading.find(id(place), "uploader").name()).isEqualTo("章程.pdf");
  }

  @Test
  void forgetsAFileThatIsNotWhatItsNameSays() throws Exception {
    var exe = Files.exe();
    var place = begin("a.pdf", exe.length);

    append(place, 0, exe)
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.refusals[0].field").value("file"));

    mvc.perform(head(place).with(member)).andExpect(status().isNotFound());
  }

  @Test
  void isNotThereForAnybodyElse() throws Exception {
    var place = begin("a.pdf", SIZE);
    var other = people.in("other");

    mvc.perform(head(place).with(other)).andExpect(status().isNotFound());
    mvc.perform(
            patch(place)
                .with(other)
                .with(csrf())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType(OFFSET_STREAM)
                .content(new byte[10]))
        .andExpect(status().isNotFound());
    mvc.perform(head(place)).andExpect(status().isUnauthorized());
  }

  @Test
  void countsWhatIsAnnouncedTowardsTheSum() throws Exception {
    var size = 50L * 1024 * 1024;
    var hoarder = people.in("hoarder");
    for (int i = 0; i < 10; i++) {
      announce(hoarder, "a.pdf", size).andExpect(status().isCreated());
    }

    announce(hoarder, "a.pdf", size).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void isDroppedOnRequest() throws Exception {
    var place = begin("a.pdf", SIZE);

    mvc.perform(delete(place).with(member).with(csrf())).andExpect(status().isNoContent());
    mvc.perform(head(place).with(member)).andExpect(status().isNotFound());
  }

  @Test
  void speaksOneVersionOfTheProtocol() throws Exception {
    mvc.perform(post("/api/uploads").with(member).with(csrf()).header("Upload-Length", 100))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("Tus-Version", "1.0.0"));
  }

  /** A connection that is gone. */
  private static class BrokenStream extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("Connection reset");
    }
  }

  private String begin(String name, long size) throws Exception {
    return announce(name, size)
        .andExpect(status().isCreated())
        .andExpect(header().string("Tus-Resumable", "1.0.0"))
        .andReturn()
        .getResponse()
        .getHeader("Location");
  }

  private ResultActions announce(String name, long size) throws Exception {
    return announce(member, name, size);
  }

  private ResultActions announce(RequestPostProcessor who, String name, long size)
      throws Exception {
    var coded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    return mvc.perform(
        post("/api/uploads")
            .with(who)
            .with(csrf())
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", size)
            .header("Upload-Metadata", "filename " + coded));
  }

  private ResultActions append(String place, long offset, byte[] content) throws Exception {
    return mvc.perform(
        patch(place)
            .with(member)
            .with(csrf())
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", offset)
            .contentType(OFFSET_STREAM)
            .content(content));
  }

  private static UUID id(String place) {
    return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
  }
}
