package cn.zhuli.process.port;

import cn.zhuli.rule.Explains;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** What the engine means when it stops somebody: another was faster, or it is not theirs to do. */
@Component
class Overtaken implements Explains {

  @Override
  public Optional<Refused> meaning(Throwable thrown) {
    if (thrown instanceof OptimisticLockingException) {
      return Optional.of(
          new Refused(
              Refused.Kind.CONFLICT,
              new Refusal(
                  null,
                  null,
                  "同时有另一项操作先完成，本次未保存，请刷新后再办",
                  "Another change came first and nothing was saved; reload and do it again")));
    }
    return thrown instanceof AuthorizationException
        ? Optional.of(
            new Refused(
                Refused.Kind.FORBIDDEN,
                new Refusal(
                    null, null, "您没有办理此事的权限，请联系管理员", "You may not do this; ask the administrator")))
        : Optional.empty();
  }
}
