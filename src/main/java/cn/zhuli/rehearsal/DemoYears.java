package cn.zhuli.rehearsal;

import cn.zhuli.calendar.Time;
import cn.zhuli.process.bundle.AdmitAuthorities;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The years of the demo: one scenario for each programme, played up to now and left as it then
 * stands, so that a newcomer meets a system in use.
 */
@Component
@Profile("demo & rehearsal")
class DemoYears {

  private final Backstage backstage;
  private final AdmitAuthorities authorities;
  private final ObjectMapper json;

  DemoYears(Backstage backstage, AdmitAuthorities authorities, ObjectMapper json) {
    this.backstage = backstage;
    this.authorities = authorities;
    this.json = json;
  }

  /**
   * Plays every year up to the given time; tells, by scenario, what went otherwise than planned.
   */
  SortedMap<String, List<String>> play(Instant until) {
    try {
      var folder = Files.createTempDirectory("zhuli-demo");
      try {
        var scripts = new DemoScripts(LocalDate.ofInstant(until, Time.ZONE)).write(folder);
        return play(scripts, until);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedMap<String, List<String>> play(List<Path> files, Instant until) {
    var failures = new TreeMap<String, List<String>>();
    for (var file : files) {
      failures.put(file.getFileName().toString(), play(file, until));
    }
    failures.values().removeIf(List::isEmpty);
    return failures;
  }

  private List<String> play(Path file, Instant until) {
    var script = Script.read(file);
    backstage.trace().forget();
    backstage.clock().moveTo(Plot.beginning(script.scenario()));
    backstage.deploying().deploy(script.bundle());
    authorities.admitAll();
    var expectations = new Expectations(json);
    var cast = backstage.casting().cast(script.scenario());
    var performance = new Performance(script, cast, backstage, expectations);
    performance.play(until);
    performance
        .ledger()
        .refusals()
        .forEach((as, refused) -> expectations.fail(as + ": " + refused.getMessage()));
    return expectations.failed();
  }
}
