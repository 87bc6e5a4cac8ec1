package cn.zhuli.document;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this module, and access for owners only until another module knows better. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentDefaults {

  @Bean
  @ConditionalOnMissingBean
  DocumentAccess ownersOnly() {
    return (user, document) -> document.owner().equals(user);
  }
}
