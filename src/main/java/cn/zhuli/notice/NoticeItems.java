package cn.zhuli.notice;

import org.springframework.data.repository.Repository;

/** What stands on which notice. */
interface NoticeItems extends Repository<NoticeItem, Long> {

  NoticeItem save(NoticeItem item);
}
