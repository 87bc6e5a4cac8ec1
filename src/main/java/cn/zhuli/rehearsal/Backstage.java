package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.process.rehearsal.EngineByHand;
import cn.zhuli.process.rehearsal.People;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.process.rehearsal.Trace;
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
    EngineByHand engine) {}
