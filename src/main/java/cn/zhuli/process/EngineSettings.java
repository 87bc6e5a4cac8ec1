package cn.zhuli.process;

import cn.zhuli.form.Conditions;
import cn.zhuli.process.form.CheckedForms;
import cn.zhuli.process.form.EngineFeel;
import cn.zhuli.process.form.TaskView;
import cn.zhuli.rule.Refused;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine is told about us: which words models may use, and who checks and fills forms. */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

  @Bean
  ProcessEnginePlugin vocabularyPlugin(Vocabulary vocabulary) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(vocabulary.asBeans());
      }
    };
  }

  @Bean
  CheckedForms checkedForms(ObjectProvider<TaskView> views) {
    return new CheckedForms(() -> views.orderedStream().toList(), Refused.class);
  }

  @Bean
  Conditions conditions(ProcessEngine engine) {
    return new EngineFeel((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
  }
}
