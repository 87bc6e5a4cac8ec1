package cn.zhuli.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.DatabaseTest;
import cn.zhuli.document.DocumentSettings;
import cn.zhuli.document.Limits;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;

@DatabaseTest
@AutoConfigureMockMvc
@TestPropertySource("/papers-test.properties")
class UploadGateTest {

  private static final long MB = 1024 * 1024;

  @Autowired private UploadGate gate;
  @Autowired private Limits limits;

  @Autowired
  @Qualifier("handlerExceptionResolver")
  private HandlerExceptionResolver problems;

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final MockFilterChain rest = new MockFilterChain();

  @Test
  void answersAProgramWithAProblem() throws Exception {
    gate.doFilter(upload("/api/documents", 73 * MB), response, rest);

    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString()).contains("64 MB");
    assertThat(rest.getRequest()).isNull();
  }

  @Test
  void leadsAPersonBackToTheForm() throws Exception {
    gate.doFilter(upload("/documents", 73 * MB), response, rest);

    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).isEqualTo("/documents?tooLarge");

    var register = new MockHttpServletResponse();
    gate.doFilter(upload("/registry", 73 * MB), register, rest);
    assertThat(register.getHeader("Location")).isEqualTo("/registry?tooLarge");
  }

  @Test
  void letsEverythingElseThrough() throws Exception {
    gate.doFilter(upload("/documents", 71 * MB), response, rest);
    assertThat(rest.getRequest()).isNotNull();

    var others = new MockFilterChain();
    gate.doFilter(upload("/engine-rest/deployment/create", 73 * MB), response, others);
    assertThat(others.getRequest()).isNotNull();
  }

  @Test
  void doesNotStartWhenTheServerWouldCutOffWhatIsAllowed() {
    var small = new MultipartProperties();
    small.setMaxFileSize(DataSize.ofMegabytes(10));
    small.setMaxRequestSize(DataSize.ofMegabytes(100));
    var all = DataSize.ofMegabytes(500);
    var settings =
        new DocumentSettings(DataSize.ofMegabytes(50), Set.of("application/pdf"), all, all);

    assertThatThrownBy(() -> new UploadGate(small, settings, limits, problems))
        .hasMessageContaining("zhuli.documents.max-size");
  }

  private static MockHttpServletRequest upload(String path, long length) {
    return new MockHttpServletRequest("POST", path) {
      @Override
      public long getContentLengthLong() {
        return length;
      }
    };
  }
}
