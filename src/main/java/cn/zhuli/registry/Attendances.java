package cn.zhuli.registry;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Attendances extends Repository<Attendance, Attendance.Key> {

  List<Attendance> findByKeySocietyOrderByKeyHeldOnDescKeyEvent(String society);
}
