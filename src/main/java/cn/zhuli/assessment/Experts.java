package cn.zhuli.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The pool of experts. */
public interface Experts extends Repository<Expert, String> {

  Expert save(Expert expert);

  Optional<Expert> findById(String id);

  List<Expert> findByAuthorityAndActiveTrueOrderById(String authority);

  List<Expert> findByAuthorityOrderById(String authority);
}
