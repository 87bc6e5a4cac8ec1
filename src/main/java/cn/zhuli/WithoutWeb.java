package cn.zhuli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Leaves the {@code web} side of every module out where there is no web, as in a rehearsal. */
class WithoutWeb implements TypeFilter, EnvironmentAware {

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
    return environment != null
        && "none".equals(environment.getProperty("spring.main.web-application-type"))
        && type.getClassMetadata().getClassName().contains(".web.");
  }
}
