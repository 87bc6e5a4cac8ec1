package cn.zhuli.need;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The calls for needs. */
public interface NeedCalls extends Repository<NeedCall, String> {

  NeedCall save(NeedCall call);

  Optional<NeedCall> findById(String round);
}
