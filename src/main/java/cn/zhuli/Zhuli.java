package cn.zhuli;

import cn.zhuli.process.bundle.MakeBundle;
import cn.zhuli.rehearsal.Rehearse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Starts the server; {@code rehearse FILE…} runs scenarios on an in-memory database instead, and
 * {@code bundle KEY|FOLDER INTO} writes a bundle with complete forms.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
    excludeFilters =
        @Filter(
            type = FilterType.CUSTOM,
            classes = {
              TypeExcludeFilter.class,
              AutoConfigurationExcludeFilter.class,
              WithoutWeb.class
            }))
public class Zhuli {

  public static void main(String[] args) {
    if (Rehearse.isMeant(args)) {
      System.exit(Rehearse.run(Rehearse.rest(args)));
    }
    if (MakeBundle.isMeant(args)) {
      System.exit(MakeBundle.run(List.of(args)));
    }
    SpringApplication.run(Zhuli.class, args);
  }
}
