package cn.zhuli.letter;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.joint.Partner;
import cn.zhuli.joint.Partners;
import cn.zhuli.registry.Societies;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Where the letters of a unit go: to the address in its application, or in its consent to a joint
 * one, or else to the one on the register.
 */
@Component
class Addresses {

  private static final String FIELD = "contactEmail";
  private static final int LONGEST = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+){0,8}");

  private final Applications applications;
  private final Partners partners;
  private final Societies societies;

  Addresses(Applications applications, Partners partners, Societies societies) {
    this.applications = applications;
    this.partners = partners;
    this.societies = societies;
  }

  Optional<String> of(Letter letter) {
    var unit = letter.recipient();
    return unit == null
        ? Optional.empty()
        : named(letter.subject(), unit)
            .or(() -> societies.findById(unit).map(found -> found.particulars().contactEmail()))
            .filter(Addresses::possible);
  }

  private Optional<String> named(String number, String unit) {
    return applications
        .findById(number)
        .filter(application -> application.applicant().equals(unit))
        .map(application -> address(application.answers()))
        .or(() -> ofPartner(number, unit))
        .filter(Addresses::possible);
  }

  private Optional<String> ofPartner(String number, String unit) {
    return partners.findByNumberOrderById(number).stream()
        .filter(partner -> partner.creditCode().equals(unit))
        .map(Partner::answers)
        .map(Addresses::address)
        .findFirst();
  }

  private static String address(Facts answers) {
    return answers.text(FIELD).strip();
  }

  private static boolean possible(String address) {
    return address.length() <= LONGEST && EMAIL.matcher(address).matches();
  }
}
