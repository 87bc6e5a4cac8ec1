package cn.zhuli;

import cn.zhuli.process.rehearsal.Rehearse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server; {@code rehearse FILE…} runs scenarios on an in-memory database instead. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Zhuli {

  public static void main(String[] args) {
    if (Rehearse.isMeant(args)) {
      System.exit(Rehearse.run(Rehearse.rest(args)));
    }
    SpringApplication.run(Zhuli.class, args);
  }
}
