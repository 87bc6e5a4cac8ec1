package cn.zhuli.intake;

import cn.zhuli.joint.Partner;
import cn.zhuli.joint.Partners;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The units that have a part in a case beside its applicant, by credit code. */
@Component
public class Involved {

  private final Participants participants;
  private final Partners partners;

  Involved(Participants participants, Partners partners) {
    this.participants = participants;
    this.partners = partners;
  }

  /** Those for whom there are tasks in the case. */
  public List<String> acting(String number) {
    return participants.findByNumberInAndActsTrue(List.of(number)).stream()
        .flatMap(participant -> participant.creditCode().stream())
        .toList();
  }

  /** Those who applied together with the applicant; they look on. */
  public List<String> partners(String number) {
    return partners.of(number);
  }

  /** All cases in which one of the units has such a part, by number. */
  public Set<String> casesOf(Collection<String> units) {
    var cases = new HashSet<String>();
    participants.findByCreditCodeInAndActsTrue(units).stream()
        .map(Participant::number)
        .forEach(cases::add);
    partners.findByCreditCodeIn(units).stream().map(Partner::number).forEach(cases::add);
    return cases;
  }

  /** Those of the cases in which one of the units has such a part. */
  public Set<String> cases(Collection<String> numbers, Predicate<String> unit) {
    var cases = new HashSet<String>();
    participants.findByNumberInAndActsTrue(numbers).stream()
        .filter(participant -> participant.creditCode().filter(unit).isPresent())
        .map(Participant::number)
        .forEach(cases::add);
    partners.findByNumberIn(numbers).stream()
        .filter(partner -> unit.test(partner.creditCode()))
        .map(Partner::number)
        .forEach(cases::add);
    return cases;
  }
}
