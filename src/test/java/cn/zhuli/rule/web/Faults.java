package cn.zhuli.rule.web;

import cn.zhuli.rule.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fails on demand, in every way that the house can fail. */
@RestController
@TestComponent
class Faults {

  private final JdbcClient jdbc;

  Faults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/api/faults/{kind}")
  void fail(@PathVariable String kind) {
    switch (kind) {
      case "duplicate" -> {
        insert("twice");
        insert("twice");
      }
      case "long" -> insert("x".repeat(300));
      case "overtaken" -> throw new OptimisticLockingException("another was faster");
      case "wrapped" ->
          throw new IllegalStateException(Refused.conflict("G-6", "已经拨付", "Paid already"));
      default -> throw new IllegalStateException("secret");
    }
  }

  private void insert(String expert) {
    jdbc.sql("insert into expert_conflict (expert, applicant, reason) values (?, 'x', 'x')")
        .param(expert)
        .update();
  }
}
