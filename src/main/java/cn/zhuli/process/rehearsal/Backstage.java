package cn.zhuli.process.rehearsal;

import cn.zhuli.process.bundle.Deploying;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a performance works with. */
@Component
@Profile("rehearsal")
record Backstage(
    Services services,
    Deploying deploying,
    People people,
    Casting casting,
    Trace trace,
    SimulatedClock clock,
    ManagementService management) {}
