package cn.zhuli.signin.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in with the passwords of a directory.
 *
 * @param url where it is, with the base of all names, such as {@code ldaps://host/dc=office,dc=cn}
 * @param managerDn who looks people up; nobody where the directory lets everybody look
 * @param userSearchBase where people are, below the base
 * @param userSearchFilter how a person is found; {@code {0}} is what they type as account
 * @param groupSearchBase where groups are, below the base
 * @param groupSearchFilter how a person's groups are found; {@code {0}} is their distinguished name
 * @param nameAttribute the attribute with a person's name
 * @param mailAttribute the attribute with their address
 * @param create whether whoever is not known here yet is entered
 * @param groups our groups, by the common name of a group there
 */
@ConfigurationProperties("zhuli.access.ldap")
record LdapSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("ldap://localhost:389") String url,
    @Nullable String managerDn,
    @Nullable String managerPassword,
    @DefaultValue("") String userSearchBase,
    @DefaultValue("(uid={0})") String userSearchFilter,
    @DefaultValue("") String groupSearchBase,
    @DefaultValue("(member={0})") String groupSearchFilter,
    @DefaultValue("cn") String nameAttribute,
    @DefaultValue("mail") String mailAttribute,
    @DefaultValue("false") boolean create,
    @DefaultValue Map<String, List<String>> groups) {}
