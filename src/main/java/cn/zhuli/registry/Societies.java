package cn.zhuli.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The societies on the register. */
public interface Societies extends Repository<Society, String> {

  /** How many are listed on a page. */
  int PAGE = 50;

  /** A page beyond it is taken for it. */
  int LAST_PAGE = 1_000_000;

  Optional<Society> findById(String creditCode);

  long count();

  List<Society> findByParticularsName(String name);

  @Query(
      """
      select s from Society s
      where lower(s.particulars.name) like :pattern escape '!'
         or lower(s.creditCode) like :pattern escape '!'
      """)
  Page<Society> matching(String pattern, Pageable page);

  default Optional<Society> find(CreditCode creditCode) {
    return findById(creditCode.value());
  }

  /** Societies whose name or credit code contains the words, whatever their case. */
  default Page<Society> search(String words, Pageable page) {
    var text = words.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip().toLowerCase(Locale.ROOT);
    return matching("%" + text.replaceAll("[!%_]", "!$0") + "%", page);
  }

  /** The same by credit code, on pages from 0; a number below is the first. */
  default Page<Society> search(String words, int page) {
    var number = Math.min(Math.max(page, 0), LAST_PAGE);
    return search(words, PageRequest.of(number, PAGE, Sort.by("creditCode")));
  }
}
