package cn.zhuli.process.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A bundle's decision table outside of any process: evaluated, and read as it is written. */
record DecisionTable(DmnDecision decision, DmnModelInstance model) {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  static DecisionTable of(String bundle, String id) {
    var path = "/processes/" + bundle + "/" + id + ".dmn";
    try (var file = DecisionTable.class.getResourceAsStream(path)) {
      var model = Dmn.readModelFromStream(file);
      return new DecisionTable(ENGINE.parseDecision(id, model), model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, Object>> evaluate(Map<String, Object> facts) {
    return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
  }

  /** The output cells of every row, as they stand in the table. */
  List<Map<String, String>> outputs() {
    var names = model.getModelElementsByType(Output.class).stream().map(Output::getName).toList();
    var rows = new ArrayList<Map<String, String>>();
    for (var rule : model.getModelElementsByType(Rule.class)) {
      var row = new LinkedHashMap<String, String>();
      var cells = rule.getOutputEntries().iterator();
      names.forEach(name -> row.put(name, cells.next().getTextContent().strip()));
      rows.add(row);
    }
    return rows;
  }

  List<String> descriptions() {
    return model.getModelElementsByType(Rule.class).stream()
        .map(rule -> rule.getDescription().getTextContent())
        .toList();
  }
}
