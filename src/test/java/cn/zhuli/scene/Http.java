package cn.zhuli.scene;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends JSON as somebody. */
@TestComponent
public class Http {

  private final MockMvc mvc;
  private final ObjectMapper json;

  Http(MockMvc mvc, ObjectMapper json) {
    this.mvc = mvc;
    this.json = json;
  }

  public ResultActions get(RequestPostProcessor who, String url, Object... parts) throws Exception {
    return mvc.perform(MockMvcRequestBuilders.get(url, parts).with(who));
  }

  public ResultActions post(RequestPostProcessor who, Object body, String url, Object... parts)
      throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.post(url, parts)
            .with(who)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(text(body)));
  }

  public ResultActions put(RequestPostProcessor who, Object body, String url, Object... parts)
      throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.put(url, parts)
            .with(who)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(text(body)));
  }

  /** Sends a form of a page, its fields in the address. */
  public ResultActions submit(RequestPostProcessor who, String url, Object... parts)
      throws Exception {
    return mvc.perform(MockMvcRequestBuilders.post(url, parts).with(who).with(csrf()));
  }

  public JsonNode body(ResultActions answered) throws Exception {
    return json.readTree(
        answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private String text(Object body) throws Exception {
    return body instanceof String text ? text : json.writeValueAsString(body);
  }
}
