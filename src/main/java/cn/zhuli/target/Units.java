package cn.zhuli.target;

import cn.zhuli.programme.Round;
import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds units by their name, written just as it is registered. */
@Component
class Units {

  private static final int HINTS = 3;

  private final Societies societies;

  Units(Societies societies) {
    this.societies = societies;
  }

  /** The one registered unit of that name, first of all among those of the round's authority. */
  Optional<Society> named(String name, Round round, String column, List<Fault> faults) {
    var found = societies.findByParticularsName(name);
    var own = found.stream().filter(it -> it.authority().equals(round.authority())).toList();
    var meant = own.isEmpty() ? found : own;
    if (meant.size() != 1) {
      faults.add(meant.isEmpty() ? unknown(name, column) : several(name, column));
      return Optional.empty();
    }
    return Optional.of(meant.get(0));
  }

  private Fault unknown(String name, String column) {
    var like =
        societies.search(name, PageRequest.of(0, HINTS, Sort.by("creditCode"))).stream()
            .map(Society::name)
            .collect(Collectors.joining("、"));
    return new Fault(
        column,
        "unit",
        "登记册中没有“%s”%s，请与登记名称完全一致，或先登记该单位"
            .formatted(name, like.isEmpty() ? "" : "（相近的有：" + like + "）"),
        "No registered unit is called '%s'%s; write the name as registered, or register the unit"
            .formatted(name, like.isEmpty() ? "" : " (similar: " + like + ")"));
  }

  private static Fault several(String name, String column) {
    return new Fault(
        column,
        "unit",
        "登记册中有多个单位叫“" + name + "”，请先在登记册中区分名称",
        "Several registered units are called '" + name + "'; tell them apart in the register");
  }
}
