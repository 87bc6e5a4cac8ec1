package cn.zhuli.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the register on a database of its own; the one place that says which. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:registry;DB_CLOSE_DELAY=-1",
      "zhuli.registry.max-rows=3000",
      "zhuli.registry.batch-rows=100"
    })
@AutoConfigureMockMvc
public @interface RegistryTest {}
