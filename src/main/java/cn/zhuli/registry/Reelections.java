package cn.zhuli.registry;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Reelections extends Repository<Reelection, Reelection.Key> {

  List<Reelection> findByKeySocietyOrderByKeyDueOnDesc(String society);
}
