package cn.zhuli.registry.web;

import cn.zhuli.registry.Level;
import cn.zhuli.registry.Society;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * One page of the list of societies.
 *
 * @param page from 0
 * @param total societies on all pages
 */
record SocietyPage(List<Item> societies, int page, int pages, long total) {

  /** A society as listed; its bank account is shown with the society only. */
  record Item(
      String creditCode,
      String name,
      Level level,
      String authority,
      @Nullable String city,
      @Nullable LocalDate foundedOn) {

    static Item of(Society society) {
      var particulars = society.particulars();
      return new Item(
          society.creditCode().value(),
          particulars.name(),
          particulars.level(),
          particulars.authority(),
          particulars.city(),
          particulars.foundedOn());
    }
  }

  static SocietyPage of(Page<Society> page) {
    return new SocietyPage(
        page.map(Item::of).getContent(),
        page.getNumber(),
        page.getTotalPages(),
        page.getTotalElements());
  }
}
