package cn.zhuli.process.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells as whom the engine would work in a request to our own API. */
@TestComponent
@RestController
class WhoAmI {

  record Answer(String user, List<String> groups) {}

  private final IdentityService identities;

  WhoAmI(IdentityService identities) {
    this.identities = identities;
  }

  @GetMapping({"/api/who", "/api/open/who"})
  Answer who() {
    var person = identities.getCurrentAuthentication();
    return person == null
        ? new Answer("nobody", List.of())
        : new Answer(person.getUserId(), person.getGroupIds());
  }

  @PostMapping("/api/who")
  Answer change() {
    return who();
  }
}
