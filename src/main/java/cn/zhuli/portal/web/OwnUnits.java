package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import java.util.List;
import org.springframework.stereotype.Component;

/** The units for which a person acts, by the names that the register has for them. */
@Component
class OwnUnits {

  private final Societies societies;

  OwnUnits(Societies societies) {
    this.societies = societies;
  }

  /** A unit to choose. */
  record Unit(String code, String name) {}

  List<Unit> of(Caller caller) {
    return caller.units().stream().map(code -> new Unit(code, name(code))).toList();
  }

  String name(String code) {
    return societies.findById(code).map(Society::name).orElse(code);
  }
}
