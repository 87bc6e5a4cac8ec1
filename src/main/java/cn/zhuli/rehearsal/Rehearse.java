package cn.zhuli.rehearsal;

import cn.zhuli.Zhuli;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The command {@code rehearse FILE… [--json]}: plays the scenarios in one start, each on fresh data
 * in memory. Exit status 0, 1 when an expectation failed, 2 when a file is not a scenario.
 */
public final class Rehearse {

  /** The word that asks for it on the command line. */
  public static final String COMMAND = "rehearse";

  private static final String USAGE = "用法 / usage: java -jar zhuli.jar rehearse FILE… [--json]";

  private Rehearse() {}

  /** Plays the files and returns the exit status. */
  public static int run(List<String> arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    var json = arguments.contains("--json");
    var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
    if (files.isEmpty() || arguments.stream().anyMatch(Rehearse::isUnknownOption)) {
      System.err.println(USAGE);
      return 2;
    }
    try {
      files.forEach(file -> Script.read(Path.of(file)));
      return play(files, json, out);
    } catch (NoScenario e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private static boolean isUnknownOption(String argument) {
    return argument.startsWith("--") && !argument.equals("--json");
  }

  private static int play(List<String> files, boolean json, PrintStream out) {
    var application =
        new SpringApplicationBuilder(Zhuli.class)
            .web(WebApplicationType.NONE)
            .profiles("rehearsal")
            .bannerMode(Banner.Mode.OFF)
            .properties("logging.level.root=warn");
    try (var context = application.run()) {
      var rehearsal = context.getBean(Rehearsal.class);
      var mapper = context.getBean(ObjectMapper.class);
      var failed = false;
      for (var file : files) {
        var outcome = rehearsal.rehearse(Path.of(file));
        out.println(json ? line(outcome, mapper) : new Tale(file, outcome).toString());
        failed |= !outcome.failedExpectations().isEmpty();
      }
      return failed ? 1 : 0;
    }
  }

  private static String line(Outcome outcome, ObjectMapper mapper) {
    try {
      return mapper
          .writer()
          .without(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The arguments after the command, if that is what they are. */
  public static boolean isMeant(String[] arguments) {
    return arguments.length > 0 && COMMAND.equals(arguments[0]);
  }

  public static List<String> rest(String[] arguments) {
    return Arrays.asList(arguments).subList(1, arguments.length);
  }
}
