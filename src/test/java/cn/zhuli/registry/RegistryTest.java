package cn.zhuli.registry;

import cn.zhuli.DatabaseTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;

/** A test of the register, with limits that a small file reaches. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest(properties = {"zhuli.registry.max-rows=3000", "zhuli.registry.batch-rows=100"})
@AutoConfigureMockMvc
public @interface RegistryTest {}
