package cn.zhuli.registry;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Governances extends Repository<Governance, Governance.Key> {

  List<Governance> findByKeySocietyOrderByKeyAsOfDesc(String society);
}
