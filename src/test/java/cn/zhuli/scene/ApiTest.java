package cn.zhuli.scene;

import cn.zhuli.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of the API with people, a clock that it moves, and a season of cases. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@AutoConfigureMockMvc
@Import({
  MovableClock.class,
  People.class,
  Http.class,
  Season.class,
  Window.class,
  JointSeason.class,
  CountySeason.class,
  YearlySample.class
})
public @interface ApiTest {}
