package cn.zhuli.correspondence;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where notifications are kept. */
interface NotificationTable extends Repository<Notification, Long> {

  Notification save(Notification notification);

  List<Notification> findBySubjectOrderByAtAscIdAsc(String subject);
}
