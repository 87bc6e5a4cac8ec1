package cn.zhuli.process.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is kept to those who hold an office. */
@ApiTest
class OfficesTest {

  private static final String NEW_YEAR = "/api/calendar/days/2030-01-01";

  @Autowired MockMvc mvc;
  @Autowired People people;

  @Test
  void theRegisterIsNotForSocieties() throws Exception {
    mvc.perform(get("/api/registry/societies").with(people.member(Season.CLEAN)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/registry/societies").with(people.officer())).andExpect(status().isOk());
  }

  @Test
  void everybodyReadsTheCalendarAndOnlyAdministratorsChangeIt() throws Exception {
    mvc.perform(get("/api/calendar/days?year=2026").with(people.member(Season.CLEAN)))
        .andExpect(status().isOk());
    mvc.perform(change().with(people.officer())).andExpect(status().isForbidden());
    mvc.perform(change().with(people.in("keeper", "camunda-admin")))
        .andExpect(status().is2xxSuccessful());
  }

  private static MockHttpServletRequestBuilder change() {
    return put(NEW_YEAR)
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"kind\":\"off\",\"name\":\"元旦\"}");
  }
}
