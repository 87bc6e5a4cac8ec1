package cn.zhuli.registry;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty register with invented societies and records to try things out on. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DemoRegistry implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRegistry.class);
  private static final List<String> FILES =
      List.of(
          "societies",
          "units",
          "inspections",
          "reelections",
          "governance",
          "penalties",
          "attendance");

  private final Societies societies;
  private final RegistryImport registryImport;

  DemoRegistry(Societies societies, RegistryImport registryImport) {
    this.societies = societies;
    this.registryImport = registryImport;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (societies.count() > 0) {
      return;
    }
    for (var file : FILES) {
      load("demo/" + file + ".csv");
    }
  }

  private void load(String file) throws IOException {
    try (var content = new ClassPathResource(file).getInputStream()) {
      LOG.info("Imported {}: {}", file, registryImport.load(content).counts());
    }
  }
}
