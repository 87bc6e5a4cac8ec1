package cn.zhuli.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That an application stands on a notice. */
@Entity
@Immutable
class NoticeItem {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_item_seq")
  @SequenceGenerator(
      name = "notice_item_seq",
      sequenceName = "notice_item_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String notice;
  private String number;

  protected NoticeItem() {}

  NoticeItem(String notice, String number) {
    this.notice = notice;
    this.number = number;
  }

  String notice() {
    return notice;
  }

  String number() {
    return number;
  }
}
