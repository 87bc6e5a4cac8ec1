package cn.zhuli.process.access;

import cn.zhuli.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole server on a random port, with one authority, its people, and a model of three tasks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.generate-unique-process-engine-name=false",
      "zhuli.admin.change-password=false",
      "zhuli.admin.password=" + People.PASSWORD,
      "zhuli.access.open=/api/open/**"
    })
@Import({People.class, WhoAmI.class})
@interface AccessTest {}
