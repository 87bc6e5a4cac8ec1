package cn.zhuli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server; {@code rehearse FILE…} runs scenarios on an in-memory database instead. */
@SpringBootApplication
public class Zhuli {

  public static void main(String[] args) {
    SpringApplication.run(Zhuli.class, args);
  }
}
