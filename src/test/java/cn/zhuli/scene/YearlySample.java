package cn.zhuli.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Rounds of a small programme with yearly targets and a form to print. */
@TestComponent
public class YearlySample {

  private static final Path FOLDER = Path.of("src/test/resources/targets/yearly-sample");
  private static final String CHECK_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Instant BEGIN = Instant.parse("2026-03-02T02:00:00Z");
  private final MovableClock clock;
  private final People people;
  private final Http http;
  private final MockMvc mvc;
  private final RegistryImport registry;
  private final BundleFiles files;
  private final Deploying deploying;
  private final RuntimeService runtime;
  private Map<String, Path> inForce = Map.of();
  private int changes;

  YearlySample(
      MovableClock clock,
      People people,
      Http http,
      MockMvc mvc,
      RegistryImport registry,
      BundleFiles files,
      Deploying deploying,
      RuntimeService runtime) {
    this.clock = clock;
    this.people = people;
    this.http = http;
    this.mvc = mvc;
    this.registry = registry;
    this.files = files;
    this.deploying = deploying;
    this.runtime = runtime;
  }

  /** Opens a round and returns its id. */
  public String open() throws Exception {
    return open(Map.of());
  }

  /** Opens a round under the bundle with some of its files replaced; it stays as it is then. */
  public String open(Map<String, Path> replaced) throws Exception {
    var round = openUnder(replaced);
    if (!replaced.isEmpty()) {
      runtime
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(round)
          .list()
          .forEach(it -> runtime.suspendProcessInstanceById(it.getId()));
    }
    return round;
  }

  private String openUnder(Map<String, Path> replaced) throws Exception {
    clock.set(BEGIN);
    try (var societies = new ClassPathResource("demo/societies.csv").getInputStream()) {
      registry.load(societies);
    }
    var bundle = files.in(FOLDER);
    var content = new HashMap<>(bundle.files());
    for (var file : replaced.entrySet()) {
      content.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    content.compute("measures.json", (name, json) -> unlikeAnyBefore(replaced, json));
    deploying.deploy(new Bundle(bundle.key(), content));
    var opened = http.body(http.post(people.officer(), terms(bundle.key()), "/api/rounds"));
    assertThat(opened.path("id").asText()).as(opened.toString()).startsWith("YS-");
    return opened.path("id").asText();
  }

  /**
   * Where the clock stands still, the engine does not know which deployment of a file is the latest
   * and may take one for deployed that is not in force; a blank line more makes each its own.
   */
  private byte[] unlikeAnyBefore(Map<String, Path> replaced, byte[] json) {
    if (!replaced.equals(inForce)) {
      inForce = replaced;
      changes++;
    }
    var text = new String(json, StandardCharsets.UTF_8) + "\n".repeat(changes);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> terms(String programme) {
    return Map.of(
        "programme", programme, "year", Years.next(), "deadline", Season.DEADLINE.toString());
  }

  /** Registers units by name, under the association that runs the programme. */
  public void register(List<String> names) throws IOException {
    var csv = new StringBuilder("统一社会信用代码,学会名称,级别,所属科协代码\n");
    for (var name : names) {
      csv.append(code(name)).append(',').append(name).append(",市级,sd\n");
    }
    var report =
        registry.load(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(report.counts().rejected()).isZero();
  }

  /** The invented credit code of a unit. */
  public static String code(String name) {
    var body = "51320900%09d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
    return IntStream.range(0, CHECK_DIGITS.length())
        .mapToObj(at -> body + CHECK_DIGITS.charAt(at))
        .filter(code -> CreditCode.fault(code).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Hands in a table of {@code targets} or {@code actuals}. */
  public ResultActions handIn(RequestPostProcessor who, String round, String what, byte[] table)
      throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.multipart("/api/rounds/{id}/" + what, round)
            .file(new MockMultipartFile("file", "table", null, table))
            .with(who)
            .with(csrf()));
  }

  /** Hands a table in on the page, of {@code TARGET} or {@code ACTUAL}. */
  public ResultActions upload(RequestPostProcessor who, String round, String kind, String table)
      throws Exception {
    return mvc.perform(
        MockMvcRequestBuilders.multipart("/rounds/{id}/targets", round)
            .file(
                new MockMultipartFile(
                    "file", "table.csv", null, table.getBytes(StandardCharsets.UTF_8)))
            .param("kind", kind)
            .with(who)
            .with(csrf()));
  }

  public ResultActions handIn(String round, String what, String table) throws Exception {
    return handIn(people.officer(), round, what, table.getBytes(StandardCharsets.UTF_8));
  }
}
