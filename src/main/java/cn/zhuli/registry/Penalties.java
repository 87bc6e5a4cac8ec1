package cn.zhuli.registry;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Penalties extends Repository<Penalty, Penalty.Key> {

  List<Penalty> findByKeySocietyOrderByKeyDecidedOnDesc(String society);
}
