package cn.zhuli.process.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The people of the demo; the password of each is their user id.
 *
 * @param authority the code of the authority they work for
 * @param societies the demo's register of societies, a CSV file; it may be missing
 * @param societyUsers ids of users who act for the first provincial societies in it
 * @param otherAuthorities names by code of further authorities, which have the same staff, each
 *     with the authority's code before the id
 * @param units units for which a user acts, by the id of the user
 */
@ConfigurationProperties("zhuli.demo")
record DemoSettings(
    String authority,
    String authorityName,
    List<Person> people,
    Resource societies,
    List<String> societyUsers,
    Map<String, String> otherAuthorities,
    Map<String, Unit> units) {

  /** One member of the staff, with what they do. */
  record Person(String id, String name, List<Role> roles) {}

  /** A unit of the register: an association, a government, a society. */
  record Unit(String code, String name) {}
}
