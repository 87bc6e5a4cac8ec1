package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.rehearsal.Trace;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which ways through a model were gone, over many scenarios. */
class Ways {

  private final JdbcClient jdbc;
  private final Trace trace;
  private final Set<String> gone = new TreeSet<>();

  Ways(JdbcClient jdbc, Trace trace) {
    this.jdbc = jdbc;
    this.trace = trace;
  }

  /** Remembers what the scenario just played went through, before the next one wipes it. */
  void remember() {
    gone.addAll(jdbc.sql("select distinct act_id_ from act_hi_actinst").query(String.class).list());
    gone.addAll(trace.taken());
  }

  /** Ids of the nodes and flows of a bundle's model that no scenario has passed. */
  Set<String> missing(Bundle bundle) {
    var content = bundle.files().getOrDefault(bundle.key() + ".bpmn", new byte[0]);
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    var missing = new TreeSet<String>();
    missing.addAll(ids(model.getModelElementsByType(FlowNode.class)));
    missing.addAll(ids(model.getModelElementsByType(SequenceFlow.class)));
    missing.removeAll(gone);
    missing.removeAll(ids(chosenByEvent(model)));
    return missing;
  }

  /** The engine goes from an event-based gateway to the event without taking the flow between. */
  private List<SequenceFlow> chosenByEvent(BpmnModelInstance model) {
    return model.getModelElementsByType(EventBasedGateway.class).stream()
        .flatMap(gateway -> gateway.getOutgoing().stream())
        .filter(flow -> gone.contains(flow.getTarget().getId()))
        .toList();
  }

  private static Collection<String> ids(Collection<? extends FlowElement> elements) {
    return elements.stream().map(FlowElement::getId).toList();
  }
}
