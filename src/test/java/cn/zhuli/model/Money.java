package cn.zhuli.model;

import cn.zhuli.process.Variable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What must have happened before money leaves the house. */
final class Money {

  static final List<Rule> RULES =
      List.of(
          Rule.whereItApplies("no way to a payment leads past the agreement", Money::agreed),
          Rule.whereItApplies("yes leads to the payment, and no to none", Money::approved),
          Rule.whereItApplies("tranches sum to 100", Money::sum),
          Rule.whereItApplies("each tranche is released at one place", Money::released));

  private static final List<String> BEFORE = List.of("preparePayment", "approvePayment");
  private static final String COMMITTED = "commitAward";

  /** Each of these, or what takes its place where the published list commits the award (CA-9). */
  private static final List<List<String>> AGREED =
      List.of(
          List.of("signAgreement", COMMITTED),
          List.of("countersignAgreement", COMMITTED),
          List.of("signAgreement", "nameAccount"));

  private static final String APPROVED = Variable.PAYMENT_APPROVED.name();
  private static final String RELEASE = "${releasePayment}";
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Money() {}

  private static List<ServiceTask> releases(Bundle bundle) {
    return bundle.all(ServiceTask.class).stream()
        .filter(step -> RELEASE.equals(step.getCamundaDelegateExpression()))
        .toList();
  }

  private static void agreed(Bundle bundle, Findings findings) {
    for (var release : releases(bundle)) {
      for (var pool : bundle.all(Process.class)) {
        for (var verb : BEFORE) {
          findings.expect(
              !bundle.ways().past(pool, node -> Words.listens(node, verb)).contains(release),
              release.getId(),
              "can be reached without " + verb);
        }
        AGREED.forEach(
            either ->
                findings.expect(
                    !bundle
                        .ways()
                        .past(pool, node -> either.stream().anyMatch(verb -> does(node, verb)))
                        .contains(release),
                    release.getId(),
                    "can be reached without " + String.join(" or ", either)));
      }
    }
  }

  /** Whether a step or a listener is what commits the award, or names the account, by itself. */
  private static boolean does(FlowElement node, String verb) {
    return Words.listens(node, verb)
        || node instanceof ServiceTask step
            && ("${" + verb + "}").equals(step.getCamundaDelegateExpression());
  }

  private static void approved(Bundle bundle, Findings findings) {
    for (var gateway : bundle.all(ExclusiveGateway.class)) {
      for (var flow : gateway.getOutgoing()) {
        var condition = flow.getConditionExpression();
        if (condition != null && condition.getTextContent().contains(APPROVED)) {
          var yes = !condition.getTextContent().contains("not ");
          var reached =
              bundle.ways().from(flow.getTarget(), node -> Words.listens(node, "approvePayment"));
          findings.expect(
              releases(bundle).stream().anyMatch(reached::contains) == yes,
              flow.getId(),
              yes ? "leads to no payment" : "leads to a payment that nobody approved");
        }
      }
    }
  }

  private static List<BigDecimal> tranches(Bundle bundle) {
    return bundle.all(CamundaProperty.class).stream()
        .filter(property -> "tranches".equals(property.getCamundaName()))
        .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
        .map(share -> new BigDecimal(share.strip()))
        .toList();
  }

  private static void sum(Bundle bundle, Findings findings) {
    var tranches = tranches(bundle);
    if (tranches.isEmpty() && releases(bundle).isEmpty()) {
      return;
    }
    findings.expect(
        tranches.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(WHOLE) == 0
            && tranches.stream().allMatch(share -> share.signum() > 0),
        bundle.key(),
        "tranches " + tranches + " are not parts of 100");
  }

  private static void released(Bundle bundle, Findings findings) {
    var wanted =
        IntStream.rangeClosed(1, tranches(bundle).size()).mapToObj(String::valueOf).toList();
    var released =
        releases(bundle).stream()
            .map(step -> Bundle.parameter(step, "tranche").orElse("none"))
            .sorted()
            .toList();
    if (!wanted.isEmpty() || !released.isEmpty()) {
      findings.expect(
          released.equals(wanted), bundle.key(), "releases " + released + " of " + wanted);
    }
  }
}
