package cn.zhuli.programme.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.rule.Refused;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The programmes of which somebody may open a round: those of the authority they manage for. */
@Component
public class Openable {

  private final Programmes programmes;

  Openable(Programmes programmes) {
    this.programmes = programmes;
  }

  public List<Programme> by(Caller caller) {
    return programmes.inForce().stream()
        .filter(programme -> caller.isOfficerOf(programme.authority()))
        .sorted(Comparator.comparing(Programme::key))
        .toList();
  }

  /**
   * The programme under its newest model.
   *
   * @throws Refused when there is none, or the caller is no officer of its authority
   */
  public Programme find(String key, Caller caller) {
    var programme = programmes.inForce(key).orElseThrow(() -> Refused.notFound("programme", key));
    if (!caller.isOfficerOf(programme.authority())) {
      throw Refused.forbidden(
          "只有该计划主管部门的项目管理人员可以立项", "Only officers of the programme's authority open rounds");
    }
    return programme;
  }
}
