package cn.zhuli.registry;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Inspections extends Repository<Inspection, Inspection.Key> {

  List<Inspection> findByKeySocietyOrderByKeyYearDescKeyKind(String society);
}
