package cn.zhuli.process.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The people of the demo; the password of each is their user id.
 *
 * @param authority the code of the authority they work for
 * @param societyUsers ids of users who act for the first societies of the demo's register
 */
@ConfigurationProperties("zhuli.demo")
record DemoSettings(
    String authority, String authorityName, List<Person> people, List<String> societyUsers) {

  /** One member of the staff, with what they do. */
  record Person(String id, String name, List<Role> roles) {}
}
