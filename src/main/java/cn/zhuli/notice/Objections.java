package cn.zhuli.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All objections. */
public interface Objections extends Repository<Objection, String> {

  Objection saveAndFlush(Objection objection);

  Optional<Objection> findById(String id);

  Optional<Objection> findByCode(String code);

  Optional<Objection> findByForm(String form);

  List<Objection> findByNumberOrderByFiledAt(String number);

  int countByNumber(String number);
}
