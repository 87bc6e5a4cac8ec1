package cn.zhuli.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the demo a pool of experts to draw panels from; leaves those alone that are there. */
@Component
@Profile("demo")
class DemoExperts implements ApplicationRunner {

  private static final String FILE = "demo/experts.csv";
  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Experts experts;

  DemoExperts(Experts experts) {
    this.experts = experts;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var file = new ClassPathResource(FILE);
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
        var rows = WITH_HEADER.parse(reader)) {
      rows.stream()
          .map(DemoExperts::expert)
          .filter(expert -> experts.findById(expert.id()).isEmpty())
          .forEach(experts::save);
    }
  }

  private static Expert expert(CSVRecord row) {
    var unit = row.get("单位统一社会信用代码");
    return new Expert(
        row.get("用户"), row.get("姓名"), row.get("所属科协代码"), unit.isEmpty() ? null : unit, true);
  }
}
