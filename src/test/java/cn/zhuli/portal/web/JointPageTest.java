package cn.zhuli.portal.web;

import static cn.zhuli.scene.JointSeason.CITY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApiTest
class JointPageTest {

  private static final String NEW_CONSENT = "/portal/consents/new?round=%s&unit=%s&lead=%s&need=%s";

  @Autowired private JointSeason joint;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private Window window;

  @Test
  void aUnitFilesANeedWhileTheCallLasts() throws Exception {
    var round = joint.open();
    var city = people.member(CITY);

    window.assertReadable("portal-needs", city, "/portal/needs");
    window.assertReadable(
        "portal-need", city, "/portal/needs/new?round=%s&unit=%s".formatted(round, CITY));
    var need = joint.file(round, CITY, "海洋<b>生物</b>");
    http.get(city, "/portal/needs")
        .andExpect(content().string(containsString(need)))
        .andExpect(content().string(containsString("海洋&lt;b&gt;生物")));

    joint.endCall();
    http.get(city, "/portal/needs/new?round={r}&unit={u}", round, CITY)
        .andExpect(status().isNotFound());
  }

  @Test
  void aNeedIsWithdrawnByItsOwnUnitOnly() throws Exception {
    var need = joint.file(joint.open(), CITY, "工艺攻关");

    mvc.perform(withdrawal(need).with(people.member(Season.CLEAN)))
        .andExpect(status().isNotFound());
    mvc.perform(withdrawal(need).with(people.member(CITY)))
        .andExpect(redirectedUrl("/portal/needs?withdrawn"));
    http.get(people.member(CITY), "/portal/needs")
        .andExpect(content().string(containsString("已撤回")));
  }

  @Test
  void aPartnerConsentsForItselfAndTakesItBack() throws Exception {
    var round = joint.open();
    var need = joint.published(round);
    var partner = people.member(Season.SECOND);
    var form = NEW_CONSENT.formatted(round, Season.SECOND, Season.CLEAN, need);

    window.assertReadable("portal-consents", partner, "/portal/consents");
    window.assertReadable("portal-consent", partner, form);
    http.get(people.member(Season.CLEAN), form).andExpect(status().isForbidden());
    var given =
        http.post(
            partner,
            joint.consent(Season.SECOND, Season.CLEAN, need),
            "/api/rounds/{r}/consents",
            round);
    var id = http.body(given.andExpect(status().isCreated())).path("id").asText();
    http.get(people.member(Season.CLEAN), "/portal/consents")
        .andExpect(content().string(containsString("已同意")));
    http.get(people.member(CITY), "/portal/consents")
        .andExpect(content().string(not(containsString("已同意"))));

    mvc.perform(
            post("/portal/consents/{id}/withdrawal", id)
                .with(people.member(Season.CLEAN))
                .with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(post("/portal/consents/{id}/withdrawal", id).with(partner).with(csrf()))
        .andExpect(redirectedUrl("/portal/consents?takenBack"));
  }

  private static MockHttpServletRequestBuilder withdrawal(String need) {
    return post("/portal/needs/{id}/withdrawal", need).param("reason", "另有安排").with(csrf());
  }
}
