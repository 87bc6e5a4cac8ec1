package cn.zhuli.acceptance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All materials that were handed in. */
public interface MaterialsHandedIn extends Repository<Materials, String> {

  Materials saveAndFlush(Materials materials);

  Optional<Materials> findById(String number);
}
