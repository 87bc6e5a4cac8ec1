package cn.zhuli.calendar.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.DatabaseTest;
import cn.zhuli.scene.WithPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@AutoConfigureMockMvc
@WithPerson(value = "keeper", groups = "camunda-admin")
@Transactional
class CalendarDaysTest {

  @Autowired private MockMvc http;

  @Test
  void listsTheAnnouncedDaysOfAYear() throws Exception {
    http.perform(get("/api/calendar/days").param("year", "2025"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.known").value(true))
        .andExpect(jsonPath("$.days.length()").value(33))
        .andExpect(jsonPath("$.days[0].date").value("2025-01-01"))
        .andExpect(jsonPath("$.days[0].kind").value("OFF"));
  }

  @Test
  void saysThatAYearIsNotKnownYet() throws Exception {
    http.perform(get("/api/calendar/days").param("year", "2031"))
        .andExpect(jsonPath("$.known").value(false))
        .andExpect(jsonPath("$.days").isEmpty());
  }

  @Test
  void tellsWhetherADayIsWorkedAndWhichIsNext() throws Exception {
    http.perform(get("/api/calendar/days/2025-10-01"))
        .andExpect(jsonPath("$.working").value(false))
        .andExpect(jsonPath("$.nextWorkingDay").value("2025-10-09"))
        .andExpect(jsonPath("$.announced.name").value("国庆节、中秋节"));
  }

  @Test
  void announcesADayAndTakesItBack() throws Exception {
    announce("2031-10-01", "{\"kind\":\"off\",\"name\":\"国庆节\"}").andExpect(status().isOk());
    http.perform(get("/api/calendar/days/2031-10-01"))
        .andExpect(jsonPath("$.working").value(false));

    http.perform(delete("/api/calendar/days/2031-10-01").with(csrf()))
        .andExpect(status().isNoContent());
    http.perform(get("/api/calendar/days/2031-10-01")).andExpect(jsonPath("$.working").value(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"holiday\",\"name\":\"国庆节\"}",
        "{\"kind\":\"off\"}",
        "{\"kind\":\"off\",\"name\":\"  \"}",
        "{\"kind\":\"off\",\"name\":\"a\\u0000b\"}",
        "{\"kind\":\"off\",\"name\":\"\\ud800\"}"
      })
  void refusesADayWithoutKindOrName(String wish) throws Exception {
    announce("2031-10-01", wish)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.refusals[0].field").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "tomorrow", "1812-01-01", "+999999999-01-01"})
  void refusesADateItCannotRead(String date) throws Exception {
    http.perform(get("/api/calendar/days/{date}", date))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("date"));
  }

  @Test
  void refusesToDeleteWhatIsShipped() throws Exception {
    http.perform(delete("/api/calendar/days/2025-10-01").with(csrf()))
        .andExpect(status().isConflict());
    http.perform(delete("/api/calendar/days/2025-03-03").with(csrf()))
        .andExpect(status().isNotFound());
  }

  private ResultActions announce(String date, String wish) throws Exception {
    return http.perform(
        put("/api/calendar/days/{date}", date)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(wish));
  }
}
