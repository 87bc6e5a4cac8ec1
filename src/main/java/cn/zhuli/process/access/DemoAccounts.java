package cn.zhuli.process.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Peoples the demo, so that every role of a programme can be played at once. */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoAccounts implements ApplicationRunner {

  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Access access;
  private final DemoSettings settings;

  DemoAccounts(Access access, DemoSettings settings) {
    this.access = access;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    access.ensureAuthority(settings.authority(), settings.authorityName());
    settings.people().forEach(person -> create(person, settings.authority(), person.id()));
    settings.otherAuthorities().forEach(this::staff);
    settings.units().forEach(this::createUnitUser);
    if (settings.societies().exists()) {
      createSocietyUsers(provincialSocieties());
    }
  }

  private void staff(String authority, String name) {
    access.ensureAuthority(authority, name);
    settings.people().forEach(person -> create(person, authority, authority + "-" + person.id()));
  }

  private void create(DemoSettings.Person person, String authority, String id) {
    var groups = person.roles().stream().map(role -> role.group(authority)).toArray(String[]::new);
    access.ensureUser(id, person.name(), address(id), id, groups);
  }

  private void createUnitUser(String user, DemoSettings.Unit unit) {
    access.ensureSocietyGroup(unit.code(), unit.name());
    access.ensureUser(user, unit.name(), address(user), user, Access.societyGroup(unit.code()));
  }

  private void createSocietyUsers(List<CSVRecord> societies) {
    var users = settings.societyUsers();
    for (int i = 0; i < Math.min(users.size(), societies.size()); i++) {
      var code = societies.get(i).get("统一社会信用代码");
      var name = societies.get(i).get("学会名称");
      access.ensureSocietyGroup(code, name);
      access.ensureUser(
          users.get(i), name, address(users.get(i)), users.get(i), Access.societyGroup(code));
    }
  }

  private List<CSVRecord> provincialSocieties() throws IOException {
    try (var reader =
            new InputStreamReader(settings.societies().getInputStream(), StandardCharsets.UTF_8);
        var rows = WITH_HEADER.parse(reader)) {
      return rows.stream().filter(DemoAccounts::isProvincial).toList();
    }
  }

  private static boolean isProvincial(CSVRecord society) {
    return !society.isMapped("级别") || society.get("级别").startsWith("省");
  }

  private static String address(String user) {
    return user + "@example.org";
  }
}
